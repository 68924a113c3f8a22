import { evidenceRule } from "../grammar/rule";
import { isShort } from "../source/text";

const INTRODUCTION =
  "今年以来，全市把河道整治作为头等民生大事来抓，清淤、护坡、绿化同步推进，昔日的臭水沟变成了景观河，沿河居民拍手叫好。";

export const headingText = evidenceRule({
  name: "heading-is-text",
  note: "OCR: a paragraph in larger type is taken for a heading; it is long, and it ends a sentence.",
  findings: ["long-sentence"],
  examples: [
    { page: ["# 河清岸绿", `# ${INTRODUCTION}`, "□记者 高田"], on: "臭水沟", finds: "long-sentence" },
    { page: ["# 河清岸绿", INTRODUCTION, "□记者 高田"], on: "臭水沟", finds: null },
    { page: ["# 河清岸绿", "### 清淤先行。"], on: "清淤先行", finds: null },
  ],
  look: ({ facts }) =>
    facts.block.heading > 0 && facts.complete && !isShort(facts.text, 45) ? "long-sentence" : null,
});
