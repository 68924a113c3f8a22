import { type Evidence, each } from "@/lib/newspaper/grammar/place";
import { TITLES } from "@/lib/newspaper/grammar/states";
import { isNoticeTitle } from "@/lib/newspaper/notice";

/** Convention "Furniture": notices, 公告, 遗失声明; their title may have lost its heading mark. */
export const noticeTitle: Evidence = {
  name: "notice-title",
  weigh: ({ facts }) =>
    isNoticeTitle(facts.text)
      ? { "notice-title": 8, "notice-title-line": -6, headline: -2, kicker: -4, subhead: -2, deck: -4 }
      : { "notice-title": -20, "notice-title-line": facts.title ? -2 : -12 },
};

const NOTICE_WORDS =
  /特此(?:公告|声明|通告|启事|通知|更正|证明)|声明作废|遗失作废|公告如下|债权人|登报声明|联系(?:电话|人)[:：]/;
const SIGNATURE =
  /^(?:[\p{Script=Han}（）()]{4,30}(?:公司|委员会|局|院|厂|店|处|中心|政府|银行|大队|小组|学校|合作社)|[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)$/u;

/** What a notice says, and who signs it when. */
export const noticeBody: Evidence = {
  name: "notice-body",
  weigh: ({ facts }) => {
    if (NOTICE_WORDS.test(facts.text)) return { "notice-body": 2 };
    if (SIGNATURE.test(facts.text)) return { "notice-body": 3, ...each(TITLES, -4) };
    return null;
  },
};

/** Commercial text stands below the label 广告; without the label nothing is an advert. */
export const advertText: Evidence = {
  name: "advert-text",
  weigh: ({ facts, advertLabel }) => {
    if (advertLabel) return { advert: 9 };
    const commercial = /热线|电话|地址|折|元[／/]|优惠|订购|开业|特价|\d{3,4}-\d{6,8}/.test(facts.text);
    return { advert: commercial ? 1 : -1.5 };
  },
};
