import type { Joint } from "@/lib/newspaper/grammar/rule";
import { STORY_TEXT } from "@/lib/newspaper/grammar/states";
import { type Facts, isMarked, stopsInSentence } from "@/lib/newspaper/page/facts";

/** Convention "Paragraphs": a column break cuts a sentence, which goes on below. */
export const goesOn: Joint = {
  name: "goes-on",
  join: (upper, lower) => {
    if (stopsInSentence(upper))
      return [
        {
          from: STORY_TEXT,
          to: ["paragraph", "caption-between"],
          points: lower.block.indented ? 0 : 1.5,
        },
      ];
    return upper.title && !upper.complete
      ? [{ from: ["paragraph"], to: ["paragraph"], points: asHalf(upper, lower) }]
      : [];
  },
};

/** A short line without end may be half a paragraph, if the text below can go on from it. */
function asHalf(upper: Facts, lower: Facts): number {
  const begins = lower.block.indented || isMarked(lower) || lower.byline?.sure || lower.dateline;
  if (begins) return -1;
  return /[，、]$/.test(upper.text) ? 2 : 0.5;
}
