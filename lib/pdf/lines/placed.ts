import type { Box } from "@/lib/records/box";
import type { Character } from "../reading/character";

/**
 * A character along the line that it may be of: `start` and `end` run with the line, `low` and `high` across it
 * (for horizontal lines from the left, and from the top). Its place in the PDF is `order`.
 */
export interface Placed {
  character: Character;
  order: number;
  start: number;
  end: number;
  low: number;
  high: number;
  /** What characters of one line have in common: the baseline; of characters below each other, the middle. */
  base: number;
  size: number;
}

/** Of an em, how much hangs below the baseline. */
const DESCENT = 0.12;

/** How lines run: in a quarter of the circle, or down with each character upright (竖排). */
export type Run = 0 | 1 | 2 | 3 | "down";

/** Where a character stands on a line that runs so. */
export function placed(character: Character, order: number, run: Run): Placed {
  const [start, end, low, high] = extents(character.box, run);
  const { size } = character;
  const base = run === "down" ? (low + high) / 2 : high - size * DESCENT;
  return { character, order, start, end, low, high, base, size };
}

/** Start, end, low and high of a box on a line that runs so. */
export function extents([left, top, width, height]: Box, run: Run): [number, number, number, number] {
  const [right, bottom] = [left + width, top + height];
  switch (run) {
    case 0:
      return [left, right, top, bottom];
    case 1:
      return [top, bottom, -right, -left];
    case 2:
      return [-right, -left, -bottom, -top];
    case 3:
      return [-bottom, -top, left, right];
    case "down":
      return [top, bottom, left, right];
    default:
      return run satisfies never;
  }
}
