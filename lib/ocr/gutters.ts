import type { Box } from "@/lib/records/box";
import { type Ink, pixelsOf, profile, type Stretch, stretches } from "./ink";

/**
 * White between two columns of type (中缝) is as wide as this, of a line's height, and parts so many lines above each other; the narrower
 * the more: commas leave white as wide as a narrow gutter, but not over many lines.
 */
const GUTTERS = [
  { width: 1, lines: 3 },
  { width: 0.72, lines: 4 },
  { width: 0.45, lines: 6 },
] as const;
/** A line has type to both sides of the white, so far from it at most. Of its height. */
const BESIDE = 2;
/** Rows with type that are fewer than this are no line. Of its height. */
const LEAST_ROWS = 0.3;
/** Lines whose rows run into each other, since one side is lower than the other, are so far apart. Of a line's height. */
const LINE = 1.4;
/** How far is looked, up and down. Heights of the line. */
const FAR = 12;
/** To the right of a line a gutter is looked for so far. Of its height. */
const RIGHT = 2.2;
/** The detector's boxes go so far beyond what is printed. Of their height. */
export const SPARE = 0.35;

/** Strips of white between columns of type, found at the lines of a page: white within them and to their right. */
export function guttersOf(lines: readonly Box[], ink: Ink): Box[] {
  return lines.flatMap((line) => {
    const [left, top, width, height] = line;
    const gaps = whiteIn(line, ink).filter(({ start, end }) => start > left && end < left + width);
    const right = { start: left + width - SPARE * height, end: left + width + RIGHT * height };
    return [...gaps, right].map((gap) => gutterIn(gap, top, height, ink)).filter((strip) => strip !== null);
  });
}

/** Where nothing is printed in a box, over its whole height. */
export function whiteIn(box: Box, ink: Ink): Stretch[] {
  const columns = profile(ink, box, "columns");
  const { left } = pixelsOf(box, ink);
  return stretches(0, columns.length, (at) => (columns[at] ?? 0) === 0).map(({ start, end }) => ({
    start: start + left,
    end: end + left,
  }));
}

/** The strip of a line's gap that goes on white above and below, if it is wide enough and has type on both sides; null for any other gap. */
function gutterIn({ start, end }: Stretch, top: number, height: number, ink: Ink): Box | null {
  const middle = Math.round(top + height / 2);
  const first = Math.max(0, Math.ceil(start));
  const last = Math.min(ink.width, Math.floor(end));
  const whites = Array.from({ length: Math.max(0, last - first) }, (_, index) =>
    whiteAround(first + index, middle, Math.round(FAR * height), ink),
  );
  for (const { width, lines } of GUTTERS) {
    const strip = longest(whites, Math.ceil(width * height));
    if (!strip) continue;
    const [x, y, w, h] = strip;
    const box: Box = [first + x, y, w, h];
    if (linesBeside(box, height, ink) >= lines) return box;
  }
  return null;
}

/** The strip of a width that is white over the most rows, and as much wider as it is so over these rows. */
function longest(whites: readonly Stretch[], width: number): Box | null {
  let best: Stretch & { at: number } = { at: 0, start: 0, end: 0 };
  for (let at = 0; at + width <= whites.length; at++) {
    const columns = whites.slice(at, at + width);
    const start = Math.max(...columns.map((white) => white.start));
    const end = Math.min(...columns.map((white) => white.end));
    if (end - start > best.end - best.start) best = { at, start, end };
  }
  if (best.end <= best.start) return null;
  const covers = (white?: Stretch) => white && white.start <= best.start && white.end >= best.end;
  let from = best.at;
  while (covers(whites[from - 1])) from--;
  let to = best.at + width;
  while (covers(whites[to])) to++;
  return [from, best.start, to - from, best.end - best.start];
}

/** The white in a column of pixels, up and down from a row. */
function whiteAround(x: number, row: number, far: number, { width, height, pixels }: Ink): Stretch {
  if (pixels[row * width + x]) return { start: row, end: row };
  let start = row;
  while (start > 0 && row - start < far && !pixels[(start - 1) * width + x]) start--;
  let end = row + 1;
  while (end < height && end - row < far && !pixels[end * width + x]) end++;
  return { start, end };
}

/** How many lines there are with type to the left and to the right of a strip of white: the white below a column's end is no gutter. */
function linesBeside([left, top, width, length]: Box, height: number, ink: Ink): number {
  const reach = Math.round(BESIDE * height);
  const isInk = (y: number, from: number, to: number) =>
    ink.pixels
      .subarray(y * ink.width + Math.max(0, from), y * ink.width + Math.min(ink.width, to))
      .includes(1);
  const right = left + width;
  return stretches(top, top + length, (y) => isInk(y, left - reach, left) && isInk(y, right, right + reach))
    .filter(({ start, end }) => end - start >= LEAST_ROWS * height)
    .reduce((lines, { start, end }) => lines + Math.max(1, Math.round((end - start) / (LINE * height))), 0);
}
