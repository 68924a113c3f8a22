import { evidenceRule } from "../grammar/rule";
import { isMarked } from "../page/facts";

export const plainLine = evidenceRule({
  name: "plain-line",
  note: "Convention “Paragraphs”: a plain line may be what a column break left of a paragraph: it is a title only where more speaks for it.",
  findings: ["plain", "others-are-marked"],
  examples: [
    { page: ["麦收全面展开", "麦收展开。"], on: "全面", finds: ["plain"] },
    {
      page: ["# 大桥合龙", "大桥合龙了。", "麦收全面展开", "麦收展开。"],
      on: "全面",
      finds: ["plain", "others-are-marked"],
    },
    { page: ["# 麦收全面展开", "麦收展开。"], on: "全面", finds: null },
  ],
  look: ({ facts, page }) => {
    if (!facts.title || isMarked(facts)) return null;
    return page.marked ? ["plain", "others-are-marked"] : ["plain"];
  },
});
