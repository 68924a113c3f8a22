import { evidenceRule } from "../grammar/rule";
import { levelOf } from "../page/habits";

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
  ],
  examples: [
    {
      page: ["# 麦收全面展开", "□记者 高田", "麦收展开。", "### 机手忙", "机手们忙。"],
      on: "机手忙",
      finds: "smaller-in-lead",
    },
    {
      page: ["# 麦收全面展开", "□记者 高田", "麦收展开。", "# 大桥合龙", "昨天接上了。"],
      on: "大桥合龙",
      finds: "same-heads-here",
    },
    { page: ["### 麦收全面展开", "□记者 高田", "麦收展开。", "# □记者 王磊"], on: "王磊", finds: "larger" },
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
      finds: "smaller-in-crowd",
    },
    { page: ["# 麦收全面展开", "麦收展开。", "# 大桥合龙", "昨天接上了。"], on: "大桥合龙", finds: "same" },
    { page: ["麦收展开。", "大桥合龙", "昨天接上了。"], on: "大桥合龙", finds: null },
  ],
  look: ({ facts, page, headLevel, inLead, crowd }) => {
    const level = levelOf(facts);
    if (level === null || !facts.title) return null;
    const heads = page.headlineLevels.has(level);
    if (headLevel > 0 && level > headLevel) {
      if (heads) return "smaller-heads-here";
      if (crowd) return "smaller-in-crowd";
      return inLead ? "smaller-in-lead" : "smaller";
    }
    if (headLevel > 0 && level < headLevel) return "larger";
    return heads ? "same-heads-here" : "same";
  },
});
