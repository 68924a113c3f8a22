import { evidenceRule } from "../grammar/rule";
import { isMarked } from "../page/facts";
import { endsAsking } from "../source/text";

export const asking = evidenceRule({
  name: "asking",
  note: "Convention “Headline”: 小标题 ask and exclaim, 谁来买单？, but a paragraph's last words do so too.",
  findings: ["question", "sentence"],
  examples: [
    { page: ["改造已经开始。", "改造的钱谁来出？", "政府出大头。"], on: "谁来出", finds: "question" },
    { page: ["他一再问大家，", "这样的路，谁敢走？"], on: "谁敢走", finds: "sentence" },
    { page: ["# 改造的钱谁来出？", "政府出大头。"], on: "谁来出", finds: null },
  ],
  look: ({ facts }) => {
    if (!facts.title || !endsAsking(facts.text) || isMarked(facts)) return null;
    return /^[^“”，、。]{4,16}[？?]$/.test(facts.text) ? "question" : "sentence";
  },
});
