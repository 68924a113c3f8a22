import { evidenceRule } from "../grammar/rule";
import { isNumbered } from "../source/text";

export const numbered = evidenceRule({
  name: "numbered",
  note: "Convention “Headline”: 一、 （一） 1. number the parts of a story.",
  findings: ["short", "long"],
  examples: [
    { page: ["# 一年工作回顾", "一、修路", "路修通了。"], on: "一、修路", finds: "short" },
    {
      page: ["# 一年工作回顾", "1.建成高标准农田十万亩并配套打井架电修路种树全部一次验收合格", "井打好了。"],
      on: "高标准",
      finds: "long",
    },
    { page: ["# 一年工作回顾", "修路", "路修通了。"], on: "修路", finds: null },
  ],
  look: ({ facts }) => {
    if (!facts.title || !isNumbered(facts.text)) return null;
    return facts.length <= 30 ? "short" : "long";
  },
});
