import type { BlockInContext } from "../page/context";
import { type BlockFacts, isText, startOf } from "../page/facts";
import { titleRunOf } from "../page/title-runs";

/** More titles that stand over each other are counted as so many. */
const MOST_TITLES = 4;

/** How a title line is printed, in the words by which a paper's habits are kept. */
export interface TitleLook {
  /** `h1` to `h6`, `bold`, `plain`. */
  mark: string;
  /** With its place in the run of titles, and what stands below that: `h1 1/2 signed`. */
  look: string;
}

/** The look of a title; null where the block is none. */
export function titleLookOf(context: BlockInContext): TitleLook | null {
  const run = titleRunOf(context);
  if (!run) return null;
  const mark = markOf(context.facts);
  const size = Math.min(run.lines.length, MOST_TITLES);
  const place = Math.min(run.place + 1, size);
  return { mark, look: `${mark} ${place}/${size} ${belowOf(run.below)}` };
}

function markOf({ block }: BlockFacts): string {
  if (block.heading > 0) return `h${block.heading}`;
  return block.bold ? "bold" : "plain";
}

function belowOf(below: BlockFacts | null): string {
  if (!below) return "end";
  const start = startOf(below);
  if (start) return start === "text" ? "dated" : start;
  return isText(below) ? "text" : "other";
}
