import { evidenceRule } from "../grammar/rule";
import type { BlockInContext } from "../page/context";
import { BOLD_LEVEL, levelOf } from "../page/habits";

/** Which of the page's levels a line has: the smallest of several is that of 小标题, unless nothing has been marked as one. */
const RANKS = [
  "only-level",
  "largest",
  "smallest-of-two",
  "between",
  "smallest-of-more",
  "bold-below-headings",
] as const;

export const headingLevel = evidenceRule({
  name: "heading-level",
  note: "OCR: the level of a heading, bold lines below them, says how large the line is: some levels head stories on this page, and a line smaller than the headline above it is a 小标题.",
  findings: [
    "smaller-heads-here",
    "smaller-in-crowd",
    "smaller-in-lead",
    "smaller",
    "larger",
    "same-heads-here",
    "same",
    ...RANKS,
  ],
  examples: [
    {
      page: ["# 麦收全面展开", "□记者 高田", "麦收展开。", "### 机手忙", "机手们忙。"],
      on: "机手忙",
      finds: ["smaller-in-lead", "smallest-of-two"],
    },
    {
      page: ["# 麦收全面展开", "□记者 高田", "麦收展开。", "# 大桥合龙", "昨天接上了。"],
      on: "大桥合龙",
      finds: ["same-heads-here", "only-level"],
    },
    {
      page: ["### 麦收全面展开", "□记者 高田", "麦收展开。", "# □记者 王磊"],
      on: "王磊",
      finds: ["larger", "only-level"],
    },
    {
      page: ["# 麦收全面展开", "麦收展开。", "## 大桥合龙", "昨天接上了。", "**工期短**", "只用三年。"],
      on: "工期短",
      finds: ["smaller-in-lead", "bold-below-headings"],
    },
    {
      page: ["# 麦收全面展开", "麦收展开。", "## 大桥合龙", "昨天接上了。", "### 工期短", "只用三年。"],
      on: "工期短",
      finds: ["smaller-in-lead", "smallest-of-more"],
    },
    {
      page: [
        "# 麦收全面展开",
        "□记者 高田",
        "麦收展开。",
        ...["甲", "乙", "丙", "丁", "戊"].flatMap((name) => [
          `### ${name}村的喜事`,
          `${name.repeat(12)}，村里通了自来水。`,
        ]),
      ],
      on: "丙村",
      finds: ["smaller-in-crowd", "smallest-of-two"],
    },
    {
      page: ["# 麦收全面展开", "麦收展开。", "# 大桥合龙", "昨天接上了。"],
      on: "大桥合龙",
      finds: ["same", "only-level"],
    },
    { page: ["麦收展开。", "大桥合龙", "昨天接上了。"], on: "大桥合龙", finds: null },
  ],
  look: (context) => {
    const level = levelOf(context.facts);
    if (level === null || !context.facts.title) return null;
    return [besideHead(context, level), rankOf(level, context.page.levels)];
  },
});

/** Beside the headline above. */
function besideHead({ page, headLevel, inLead, crowd }: BlockInContext, level: number) {
  const heads = page.headlineLevels.has(level);
  if (headLevel > 0 && level > headLevel) {
    if (heads) return "smaller-heads-here";
    if (crowd) return "smaller-in-crowd";
    return inLead ? "smaller-in-lead" : "smaller";
  }
  if (headLevel > 0 && level < headLevel) return "larger";
  return heads ? "same-heads-here" : "same";
}

function rankOf(level: number, levels: readonly number[]): (typeof RANKS)[number] {
  const rank = levels.indexOf(level);
  if (levels.length < 2 || rank < 0) return "only-level";
  if (rank === 0) return "largest";
  if (level === BOLD_LEVEL) return "bold-below-headings";
  if (rank < levels.length - 1) return "between";
  return levels.length === 2 ? "smallest-of-two" : "smallest-of-more";
}
