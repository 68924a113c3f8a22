import { evidenceRule } from "../grammar/rule";

export const bracketedByline = evidenceRule({
  name: "byline-in-brackets",
  note: "Convention “Byline”: （记者 刘聪 报道）, （谢达成） in brackets ends a story.",
  findings: ["role", "names"],
  examples: [
    { page: ["麦收展开。", "（记者 刘聪 报道）"], on: "刘聪", finds: "role" },
    { page: ["麦收展开。", "（谢达成）"], on: "谢达成", finds: "names" },
    { page: ["# 麦收全面展开", "□记者 刘聪"], on: "刘聪", finds: null },
  ],
  look: ({ facts }) => {
    if (!facts.byline || !/^[（(【]/.test(facts.text)) return null;
    return facts.byline.sure ? "role" : "names";
  },
});
