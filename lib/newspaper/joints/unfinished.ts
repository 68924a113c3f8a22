import type { Facts } from "@/lib/newspaper/facts";
import type { Joint, Step } from "@/lib/newspaper/grammar/place";
import { OPENERS, type State } from "@/lib/newspaper/grammar/states";

const TEXT: readonly State[] = ["paragraph", "paragraph-opens"];

const BEGINNINGS: readonly State[] = [...OPENERS, "subhead"];

const isMarked = ({ block }: Facts) => block.heading > 0 || block.bold;

/** Convention "Paragraphs": a sentence that is not at its end goes on; after one that is, something new may begin. */
export const unfinished: Joint = (upper, lower) => {
  if (upper.complete || upper.title) return upper.complete ? [] : halfLine(upper, lower);
  if (upper.last || /[：:]$/.test(upper.text)) return [];
  return [
    {
      name: "goes-on",
      from: TEXT,
      to: ["paragraph", "caption-between"],
      points: lower.block.indented ? 0 : 1.5,
    },
    { name: "unfinished-above", from: TEXT, to: BEGINNINGS, points: -2 },
    { name: "unfinished-above", from: TEXT, to: ["caption"], points: -1 },
  ];
};

/** A short line without end may be half a paragraph, if the text below can go on from it. */
function halfLine(upper: Facts, lower: Facts): Step[] {
  const goesOn = !lower.block.indented && !isMarked(lower) && !lower.byline?.sure && !lower.dateline;
  return [
    {
      name: "goes-on",
      from: ["paragraph"],
      to: ["paragraph"],
      points: goesOn ? (/[，、]$/.test(upper.text) ? 2 : 0.5) : -1,
    },
    { name: "unfinished-above", from: ["paragraph"], to: BEGINNINGS, points: -2 },
  ];
}
