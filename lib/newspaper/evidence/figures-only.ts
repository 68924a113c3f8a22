import { evidenceRule } from "../grammar/rule";

export const figuresOnly = evidenceRule({
  name: "figures-only",
  note: "Convention “Headline”: 2024. and 4.5 are figures, the rest of a cut paragraph, and no titles.",
  findings: ["figures"],
  examples: [
    { page: ["今年的产量比去年高", "4.5%", "以上。"], on: "4.5", finds: "figures" },
    { page: ["今年的产量比去年高", "增产4.5%", "以上。"], on: "4.5", finds: null },
  ],
  look: ({ facts }) => (facts.title && !/\p{L}{2}/u.test(facts.text) && !facts.figures ? "figures" : null),
});
