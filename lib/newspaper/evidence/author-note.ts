import { evidenceRule } from "../grammar/rule";

export const authorNote = evidenceRule({
  name: "author-note",
  note: "Convention “Byline”: （作者单位：…）, （作者为…） and (完) close a text; they are no title of the next.",
  findings: ["note"],
  examples: [
    { page: ["路要一步一步走。", "（作者单位：市农科所）"], on: "作者单位", finds: "note" },
    { page: ["路要一步一步走。", "（谢达成）"], on: "谢达成", finds: null },
    { page: ["路要一步一步走。", "（一）起步"], on: "起步", finds: null },
  ],
  look: ({ facts }) =>
    facts.title && !facts.byline && /^[（(][^（()）]+[）)]$/.test(facts.text) ? "note" : null,
});
