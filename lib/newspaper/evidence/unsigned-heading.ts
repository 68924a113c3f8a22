import { evidenceRule } from "../grammar/rule";
import type { BlockInContext } from "../page/context";
import { isText } from "../page/facts";
import { BOLD_LEVEL, levelOf } from "../page/habits";
import { signedBelow } from "../page/signed-below";

const SIGNED_STORIES = [
  "# 麦收全面展开",
  "□记者 刘聪",
  "麦收展开。",
  "# 大桥提前合龙",
  "□记者 王磊",
  "大桥合龙了。",
];

export const unsigned = evidenceRule({
  name: "unsigned-heading",
  note: "Convention “Headline”: where every other headline has a byline or a dateline below it, a short one that has none is a 小标题.",
  findings: ["sure", "likely", "level-never-heads"],
  examples: [
    {
      page: [...SIGNED_STORIES, "**桥面铺装**", "桥面开始铺沥青了。"],
      on: "桥面铺装",
      finds: ["sure"],
    },
    { page: [...SIGNED_STORIES, "# 校园里的菜园", "□记者 高田", "菜园开园了。"], on: "校园里", finds: null },
    { page: ["# 麦收全面展开", "麦收展开。", "# 大桥提前合龙", "大桥合龙了。"], on: "大桥提前", finds: null },
  ],
  look: (context) => {
    const { facts, page, headLevel, inLead } = context;
    const level = levelOf(facts);
    if (level === null || !isShortOverText(context)) return null;
    // Its own byline may stand at its end.
    if (signedBelow(context.below)) return null;
    const { heads, all } = page.signed.get(level) ?? { heads: 0, all: 0 };
    const share = Math.max(page.signedShare, heads >= 2 ? heads / all : 0);
    if (share < 0.4) return null;
    // Among headlines of its own size it may as well be one of them that lost its byline.
    if (level === headLevel && heads > 0 && (page.headed < 3 || (!inLead && level !== BOLD_LEVEL)))
      return null;
    const likely = share >= 0.6 && (inLead || level === BOLD_LEVEL) ? "sure" : "likely";
    return heads === 0 && all > 1 ? [likely, "level-never-heads"] : [likely];
  },
});

function isShortOverText({ facts, columnLabel, crowd, above, below }: BlockInContext): boolean {
  const next = below(1);
  return (
    facts.title &&
    facts.length <= 18 &&
    !columnLabel &&
    !crowd &&
    above(1) !== null &&
    next !== null &&
    isText(next)
  );
}
