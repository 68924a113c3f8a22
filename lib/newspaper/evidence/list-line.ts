import { evidenceRule } from "../grammar/rule";

export const listLine = evidenceRule({
  name: "list-line",
  note: "Convention “Paragraphs”: a line of a list or a table is a paragraph of its own.",
  findings: ["listed"],
  examples: [
    { page: ["# 今日菜价", "- 西红柿 每斤两元", "- 黄瓜 每斤三元"], on: "黄瓜", finds: "listed" },
    { page: ["# 今日菜价", "黄瓜每斤三元。"], on: "黄瓜", finds: null },
  ],
  look: ({ facts }) => (facts.block.listed ? "listed" : null),
});
