import { isNote } from "../fields/editors-note";
import { evidenceRule } from "../grammar/rule";

export const noteTitle = evidenceRule({
  name: "editors-note-title",
  note: "Convention “Editors' notes”: 编者按 or 开栏的话 belongs to the story below it: here it is the label alone.",
  findings: ["label"],
  examples: [
    { page: ["## 开栏的话", "本报今天推出专栏。", "# 麦收全面展开"], on: "开栏", finds: "label" },
    { page: ["编者按：本报今天推出专栏。", "# 麦收全面展开"], on: "编者按", finds: null },
  ],
  look: ({ facts }) => (facts.title && facts.length <= 8 && isNote(facts.text) ? "label" : null),
});
