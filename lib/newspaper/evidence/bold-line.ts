import { evidenceRule } from "../grammar/rule";

export const boldMark = evidenceRule({
  name: "bold-line",
  note: "Convention “Headline”: the OCR gives the main line as a Markdown heading, or as a bold paragraph.",
  findings: ["bold"],
  examples: [
    { page: ["**麦收全面展开**", "麦收展开。"], on: "全面", finds: "bold" },
    { page: ["# **麦收全面展开**", "麦收展开。"], on: "全面", finds: null },
    { page: ["**本报聊城讯：**麦收在6月上旬全面展开。"], on: "聊城", finds: null },
  ],
  look: ({ facts }) => (facts.block.bold && facts.block.heading === 0 && facts.title ? "bold" : null),
});
