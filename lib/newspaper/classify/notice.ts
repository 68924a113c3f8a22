import { isShort } from "@/lib/newspaper/text";
import type { Rule } from "./rule";

const WORDS = "(?:公\\s*告|声\\s*明|启\\s*事|通\\s*告|公\\s*示|讣\\s*告)";
const TITLE = new RegExp(
  `^(?:关于[^，。]{2,36}的)?(?:遗\\s*失|作废|拍卖|招标|中标|采购|清算|注销|减资|招聘|招租|迁坟|更正|寻亲|认领|开庭|送达|债权(?:转让)?|转让|出让|环评|停水|停电|分立|合并|[\\p{Script=Han}]{2,24}(?:公司|局|院|委|处|中心|政府))?${WORDS}$|^遗\\s*失$`,
  "u",
);

/** Convention "Furniture": notices, 公告, 遗失声明; their title may have lost its heading mark. */
export const noticeTitle: Rule = ({ facts, above }) => {
  const { heading, bold, text } = facts.block;
  if (!isShort(text.text, 40) || !TITLE.test(text.text)) return null;
  if (heading === 0 && !bold && above.story === "body" && !above.complete && !above.notice) return null;
  return { class: "headline", rule: "notice-title", opens: true, notice: true };
};

/** What stands below a notice's title, until a headline, is the notice. */
export const noticeBody: Rule = ({ facts, above }) =>
  above.notice && !facts.byline?.sure && !facts.dateline ? { class: "notice", rule: "notice-body" } : null;
