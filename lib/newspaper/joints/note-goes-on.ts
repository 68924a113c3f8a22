import { jointRule } from "../grammar/rule";

/** The label 编者按 alone is no unfinished sentence. */
const LABEL_LENGTH = 8;

export const noteGoesOn = jointRule({
  name: "note-goes-on",
  note: "Conventions “Editors' notes”, “Paragraphs”: a note that a column break has cut goes on below.",
  findings: ["cut-off"],
  examples: [
    {
      page: ["编者按：本报今天推出专栏，报道各地麦", "收。", "# 麦收全面展开"],
      on: "收。",
      finds: "cut-off",
    },
    { page: ["编者按", "本报今天推出专栏。", "# 麦收全面展开"], on: "推出", finds: null },
    { page: ["编者按：本报今天推出专栏。", "# 麦收全面展开"], on: "麦收", finds: null },
  ],
  look: (upper) => (upper.complete || upper.length <= LABEL_LENGTH ? null : "cut-off"),
});
