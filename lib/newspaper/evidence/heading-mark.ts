import { evidenceRule } from "../grammar/rule";

export const headingMark = evidenceRule({
  name: "heading-mark",
  note: "Convention “Headline”: the OCR gives the main line, and often kickers, decks and subheads, as Markdown headings.",
  findings: ["heading"],
  examples: [
    { page: ["# 麦收全面展开", "麦收展开。"], on: "全面", finds: "heading" },
    { page: ["##麦收全面展开", "麦收展开。"], on: "全面", finds: "heading" },
    { page: ["**麦收全面展开**", "麦收展开。"], on: "全面", finds: null },
  ],
  look: ({ facts }) => (facts.block.heading > 0 ? "heading" : null),
});
