import { evidenceRule } from "../grammar/rule";

const SPEAKER =
  /^(?:[①-⑳]|\d{1,2}[.、．])?\s*(?:问|答|記者|记者|主持人|專家|专家|律师|医生|嘉宾|\p{Script=Han}?先生|\p{Script=Han}?女士)[：:]\S/u;

export const dialogue = evidenceRule({
  name: "dialogue",
  note: "Convention “Paragraphs”: 问： 答： 记者： in an interview are text, not titles.",
  findings: ["speaker"],
  examples: [
    { page: ["专家答问。", "记者：路什么时候能修好？", "专家：年底。"], on: "什么时候", finds: "speaker" },
    { page: ["专家答问。", "### 记者：路什么时候能修好？", "专家：年底。"], on: "什么时候", finds: null },
    { page: ["专家答问。", "路什么时候能修好？", "年底。"], on: "什么时候", finds: null },
  ],
  look: ({ facts }) =>
    facts.title && facts.block.heading === 0 && SPEAKER.test(facts.text) ? "speaker" : null,
});
