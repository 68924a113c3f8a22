import type { Facts } from "@/lib/newspaper/facts";
import type { Joint, Step } from "@/lib/newspaper/grammar/place";
import type { State } from "@/lib/newspaper/grammar/states";
import { catches } from "@/lib/newspaper/title-tone";

const HEADS: readonly State[] = ["headline", "headline-line"];

/** 引题 is smaller than its headline, 副题 too; two lines of one headline are of one size. */
export const sizes: Joint = (upper, lower) => {
  const [a, b] = [upper.block.heading, lower.block.heading];
  const steps: Step[] = [];
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
  } else if (upper.block.bold === lower.block.bold) {
    for (const step of ofOneSize(upper, lower)) steps.push(step);
  } else if (upper.block.bold !== lower.block.bold) {
    add("kicker-above-headline", ["kicker"], ["headline"], lower.block.bold ? 1.5 : -3);
    add("headline-second-line", HEADS, ["headline-line"], -3);
    add("deck-smaller", HEADS, ["deck"], lower.block.bold ? -3 : 0.5);
  }
  return steps;
};

/** Two halves of one headline are short; longer lines are headlines of their own, or tell what the other is about. */
const HALF = 11;

/** Lines that the OCR has marked alike: what they say tells 引题, 主题 and 副题 apart. */
function ofOneSize(upper: Facts, lower: Facts): Step[] {
  const plain = !upper.block.bold;
  const tone = catches(lower.text) - catches(upper.text);
  const phrases = /\S[ \u3000]+\S/.test(upper.text) && !/\S[ \u3000]+\S/.test(lower.text);
  const halves = !phrases && upper.length <= HALF && lower.length <= HALF && Math.abs(tone) <= 1.5;
  const above =
    !halves && (phrases || tone > 0.5 || (Math.abs(tone) <= 0.5 && upper.length > lower.length + 2));
  const below = !halves && !above && (tone < -0.5 || lower.length > upper.length + 4);
  // Plain lines need not belong together at all, unless nothing parts them.
  const weight = plain && !lower.block.tight ? 0.5 : 1;
  return [
    { name: "kicker-longer", from: ["kicker"], to: ["headline"], points: weight * (above ? 1.5 : -1.5) },
    {
      name: "headline-second-line",
      from: HEADS,
      to: ["headline-line"],
      points: weight * (halves ? 1.5 : above || below ? -2 : 0.5),
    },
    { name: "deck-smaller", from: HEADS, to: ["deck"], points: weight * (below ? 1 : -1) },
  ];
}
