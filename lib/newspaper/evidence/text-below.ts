import { evidenceRule, when } from "../grammar/rule";
import type { BlockInContext } from "../page/context";
import { isTitleLine } from "../page/title-runs";

const LONGEST_SEARCH = 14;

export const textBelow = evidenceRule({
  name: "text-below",
  note: "Convention “Headline”: how much text stands below a title before the next one, and whether it is signed there.",
  findings: [
    "no-text",
    "one-paragraph",
    "two-paragraphs",
    "to-five-paragraphs",
    "more-paragraphs",
    "short",
    "middling",
    "long",
    "signed-there",
    "none-signed-here",
  ],
  examples: [
    { page: ["# 麦收全面展开", "收割机日夜不停。"], on: "全面", finds: ["one-paragraph", "short"] },
    { page: ["# 麦收全面展开", "收割机日夜不停。"], on: "日夜", finds: null },
  ],
  look: (context) => {
    if (!isTitleLine(context.facts)) return null;
    const { paragraphs, characters, signed } = textUnder(context);
    return [
      ...when(paragraphs === 0, "no-text"),
      ...when(paragraphs === 1, "one-paragraph"),
      ...when(paragraphs === 2, "two-paragraphs"),
      ...when(paragraphs > 2 && paragraphs <= 5, "to-five-paragraphs"),
      ...when(paragraphs > 5, "more-paragraphs"),
      ...when(paragraphs > 0 && characters <= 90, "short"),
      ...when(characters > 90 && characters <= 260, "middling"),
      ...when(characters > 260, "long"),
      ...when(signed, "signed-there"),
      ...when(!signed && context.page.endSigned, "none-signed-here"),
    ];
  },
});

function textUnder({ below }: BlockInContext) {
  let [paragraphs, characters] = [0, 0];
  for (let n = 1; n <= LONGEST_SEARCH; n += 1) {
    const facts = below(n);
    if (!facts) break;
    if (isTitleLine(facts)) {
      if (paragraphs > 0) break;
      continue;
    }
    if (facts.byline?.sure && paragraphs > 0) return { paragraphs, characters, signed: true };
    if (facts.byline || facts.caption) continue;
    paragraphs += 1;
    characters += facts.length;
    if (facts.signed) return { paragraphs, characters, signed: true };
  }
  return { paragraphs, characters, signed: false };
}
