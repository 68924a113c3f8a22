import { isNote } from "../fields/editors-note";
import { evidenceRule, when } from "../grammar/rule";

export const noteText = evidenceRule({
  name: "editors-note",
  note: "Convention “Editors' notes”: 编者按：… stands above the story it speaks of; the text below a label of its own as well.",
  findings: ["note", "above-title", "below-label", "title"],
  examples: [
    {
      page: ["编者按：本报今天推出专栏。", "# 麦收全面展开"],
      on: "编者按",
      finds: ["note", "above-title"],
    },
    { page: ["编者按：本报今天推出专栏。", "农民很忙。"], on: "编者按", finds: ["note"] },
    { page: ["## 开栏的话", "本报今天推出专栏。", "# 麦收全面展开"], on: "推出", finds: "below-label" },
    { page: ["编者按：本报今天推出专栏。", "# 麦收全面展开"], on: "麦收", finds: "title" },
    { page: ["# 麦收全面展开", "麦收展开。"], on: "麦收展开", finds: null },
  ],
  look: ({ facts, above, below }) => {
    const begins = isNote(facts.text);
    const upper = above(1);
    // A column break may leave less than a sentence of it, above or below.
    const half = begins ? /，/.test(facts.text) : upper?.complete === false && !upper.title;
    if (facts.title && !half) return "title";
    if (begins) return ["note", ...when(below(1)?.title === true, "above-title")];
    return upper && isNote(upper.text) && upper.title ? "below-label" : null;
  },
});
