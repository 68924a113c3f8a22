import type { Box } from "@/lib/records/box";

/** Characters that are set in a square: Chinese ones, their marks, full-width forms. */
export const SQUARE =
  /[\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6“”‘’…—□■●○◎△▲▼◆◇★☆①-⑳]|[\u{20000}-\u{3fffd}]/u;

/** How long a text is, set solid, in heights of its type. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (SQUARE.test(char) ? 1 : /\s/.test(char) ? 0.3 : 0.5), 0);

/** Fewer characters than this say little of how far apart characters stand. */
const ENOUGH = 3;
/** A line's box is between these many heights of its type high; outside, the characters are not set solid, or the box is wrong. */
const [TIGHTEST, LOOSEST] = [0.75, 1.25];

export const squaresIn = (text: string): number => [...text].filter((char) => SQUARE.test(char)).length;

/** Whether a text's length tells how large it is set: enough of it is in squares. */
export function isMeasurable(text: string): boolean {
  const squares = squaresIn(text);
  return squares >= ENOUGH && squares >= emsOf(text) * 0.6;
}

/** Height of a line's type: how far apart its characters stand, where that fits its box, else the box's own height. */
export function typeSize(text: string, [, , width, height]: Box, vertical: boolean): number {
  const [along, across] = vertical ? [height, width] : [width, height];
  const ems = emsOf(text);
  if (across <= 0) return ems > 0 ? along / ems : 0;
  if (!isMeasurable(text)) return across;
  const advance = along / ems;
  if (advance > LOOSEST * across) return across;
  return Math.max(advance, TIGHTEST * across);
}

/** Whether a line's characters stand below each other, by the shape of its box. */
export function looksVertical(text: string, [, , width, height]: Box): boolean {
  const squares = squaresIn(text);
  const characters = [...text].filter((char) => !/\s/.test(char)).length;
  return squares >= 2 ? height > 1.5 * width : characters >= 4 && height > 2 * width;
}

export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
