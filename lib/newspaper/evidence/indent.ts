import { evidenceRule } from "../grammar/rule";

const INDENTED = [
  "　　麦收在6月上旬全面展开，各地收割机日夜不停，预计十天之内可以全部收完，家家户户的院子里都晒满了新麦，农民的脸上笑开了花。",
  "　　今年的小麦长势好于往年，农技人员分片包干，从返青到灌浆一路指导，病虫害比去年轻得多，亩产可望再增一成。",
];

export const indent = evidenceRule({
  name: "indent",
  note: "Convention “Paragraphs”: full-width indents begin real paragraphs.",
  findings: ["indented", "title-not-indented"],
  examples: [
    { page: ["颗粒归仓", ...INDENTED], on: "灌浆", finds: "indented" },
    { page: ["颗粒归仓", ...INDENTED], on: "颗粒归仓", finds: "title-not-indented" },
    { page: ["# 颗粒归仓", ...INDENTED], on: "颗粒归仓", finds: null },
    { page: ["颗粒归仓", "麦收展开。"], on: "颗粒归仓", finds: null },
  ],
  look: ({ facts, page }) => {
    const { block } = facts;
    if (block.heading > 0 || !page.indented) return null;
    if (block.indented) return "indented";
    return facts.title ? "title-not-indented" : null;
  },
});
