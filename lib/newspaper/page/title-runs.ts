import type { BlockInContext } from "./context";
import type { BlockFacts } from "./facts";
import { levelOf } from "./habits";

/** More titles than this stand over each other only where headlines follow each other without text. */
const MOST_LINES = 8;

/** Titles that stand over each other with no text between: the lines of one headline, or several. */
export interface TitleRun {
  /** From the upmost to the lowest. */
  lines: readonly BlockFacts[];
  /** Place of the block itself, from 0. */
  place: number;
  /** Whether the OCR has marked all alike, or none. */
  alike: boolean;
  /** What stands below the lowest, and above the upmost. */
  below: BlockFacts | null;
  above: BlockFacts | null;
}

/** How a title is marked beside the others of its run: it alone, not it, all alike, or none, with or without marks elsewhere on the page. */
export const RUN_MARKS = ["marked", "plain", "all-marked", "none-here", "none"] as const;
export type RunMarks = (typeof RUN_MARKS)[number];

export function marksOfRun({ alike, lines, place }: TitleRun, pageIsMarked: boolean): RunMarks {
  const own = lines[place];
  const marked = own !== undefined && levelOf(own) !== null;
  if (!alike) return marked ? "marked" : "plain";
  if (marked) return "all-marked";
  return pageIsMarked ? "none-here" : "none";
}

export const isTitleLine = (facts: BlockFacts): boolean =>
  facts.title && facts.byline?.sure !== true && !facts.caption;

/** The run in which a title stands; null where the block is none. */
export function titleRunOf(context: BlockInContext): TitleRun | null {
  if (!isTitleLine(context.facts)) return null;
  if (latest?.context !== context) latest = { context, run: findRun(context) };
  return latest.run;
}

/** Several rules look at the run of a title, one after the other. */
let latest: { context: BlockInContext; run: TitleRun } | null = null;

function findRun({ facts, above, below }: BlockInContext): TitleRun {
  const upper = linesFrom(above);
  const lower = linesFrom(below);
  const lines = [...upper.toReversed(), facts, ...lower];
  const level = levelOf(facts);
  return {
    lines,
    place: upper.length,
    alike: lines.every((line) => levelOf(line) === level),
    below: below(lower.length + 1),
    above: above(upper.length + 1),
  };
}

function linesFrom(neighbour: (n: number) => BlockFacts | null): BlockFacts[] {
  const lines: BlockFacts[] = [];
  for (let n = 1; n <= MOST_LINES; n += 1) {
    const facts = neighbour(n);
    if (!facts || !isTitleLine(facts)) break;
    lines.push(facts);
  }
  return lines;
}
