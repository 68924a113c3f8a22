import { evidenceRule } from "../grammar/rule";

export const twoPhrases = evidenceRule({
  name: "two-phrases",
  note: "Convention “Headline”: two phrases with a space between: 产业强村 日子红火.",
  findings: ["phrases"],
  examples: [
    { page: ["产业强村 日子红火", "村里办起了工厂。"], on: "强村", finds: "phrases" },
    { page: ["产业强村日子红火", "村里办起了工厂。"], on: "强村", finds: null },
    { page: ["村里办起了 工厂。"], on: "工厂", finds: null },
  ],
  look: ({ facts }) =>
    facts.title && /^[^\s，。]{3,16}[ \u3000]+[^\s，。]{3,16}$/u.test(facts.text) ? "phrases" : null,
});
