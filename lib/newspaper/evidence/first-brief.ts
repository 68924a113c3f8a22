import { evidenceRule } from "../grammar/rule";

export const brief = evidenceRule({
  name: "first-brief",
  note: "Convention “Furniture”: below the title of a column of briefs, 简讯, the first brief begins.",
  findings: ["title"],
  examples: [
    { page: ["## 简讯", "### 甲地开工", "甲地的水库开工了。"], on: "甲地开工", finds: "title" },
    { page: ["## 农事", "### 甲地开工", "甲地的水库开工了。"], on: "甲地开工", finds: null },
  ],
  look: ({ facts, columnLabel }) => (columnLabel && facts.title ? "title" : null),
});
