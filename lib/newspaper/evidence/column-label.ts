import { evidenceRule } from "../grammar/rule";

export const columnLabel = evidenceRule({
  name: "column-label",
  note: "Convention “Furniture”: 简讯, 短波 are a label of the page over briefs with headlines of their own, over mere items the headline of one story.",
  findings: ["over-title", "over-text"],
  examples: [
    { page: ["简讯", "# 甲地开工", "甲地的水库开工了。"], on: "简讯", finds: "over-title" },
    { page: ["简讯", "甲地的水库开工了。", "乙地的桥通车了。"], on: "简讯", finds: "over-text" },
    { page: ["# 甲地开工", "甲地的水库开工了。"], on: "开工了", finds: null },
  ],
  look: ({ facts, below }) => {
    if (facts.furniture !== "column") return null;
    return below(1)?.title ? "over-title" : "over-text";
  },
});
