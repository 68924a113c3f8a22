import type { Joint, Step } from "@/lib/newspaper/grammar/place";
import type { State } from "@/lib/newspaper/grammar/states";

const HEADS: readonly State[] = ["headline", "headline-line"];

/** 引题 is smaller than its headline, 副题 too; two lines of one headline are of one size. */
export const sizes: Joint = (upper, lower) => {
  const [a, b] = [upper.block.heading, lower.block.heading];
  const steps: Step[] = [];
  if (!upper.complete && !upper.title)
    steps.push({ name: "editors-note", from: ["note-above"], to: ["note-above"], points: 6 });
  const add = (name: string, from: readonly State[], to: readonly State[], points: number) =>
    steps.push({ name, from, to, points });
  const tight = lower.block.tight;
  if (a > 0 && b > 0) {
    add("kicker-smaller", ["kicker"], ["headline"], a > b ? 2.5 : -4);
    add("headline-second-line", HEADS, ["headline-line"], a === b ? 1.5 : -5);
    add("deck-smaller", HEADS, ["deck"], b > a ? 2.5 : -4);
  } else if (b > 0) {
    add("kicker-above-headline", ["kicker"], ["headline"], 2);
    add("headline-second-line", HEADS, ["headline-line"], -6);
    add("deck-smaller", HEADS, ["deck"], -6);
  } else if (a > 0) {
    add("kicker-smaller", ["kicker"], ["headline"], -5);
    // A line right below the heading's own, as short as it, is the headline's second.
    const second =
      tight && !lower.block.bold && upper.length <= 16 && lower.length <= 16 && !/^—/.test(lower.text);
    add("headline-second-line", HEADS, ["headline-line"], second ? 2.5 : -4);
    if (second) add("headline-second-line", HEADS, ["deck"], -2);
  } else if (upper.block.bold && lower.block.bold) {
    // 引题 is longer than its 主题, or has two phrases; two lines of one headline are alike.
    const longer = upper.length > lower.length + 2 || /\S[ \u3000]+\S/.test(upper.text);
    add("kicker-longer", ["kicker"], ["headline"], longer ? 0.5 : -2);
    add("headline-second-line", HEADS, ["headline-line"], longer ? -2 : 1);
  } else if (!upper.block.bold && !lower.block.bold && tight && upper.length <= 12 && lower.length <= 12) {
    add("headline-second-line", HEADS, ["headline-line"], 2);
    add("kicker-above-headline", ["kicker"], ["headline"], -1);
  } else if (upper.block.bold !== lower.block.bold) {
    add("kicker-above-headline", ["kicker"], ["headline"], lower.block.bold ? 1.5 : -3);
    add("headline-second-line", HEADS, ["headline-line"], -3);
    add("deck-smaller", HEADS, ["deck"], lower.block.bold ? -3 : 0.5);
  }
  return steps;
};
