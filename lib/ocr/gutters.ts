import type { Box } from "@/lib/records/box";
import { type Ink, pixelsOf, profile, type Stretch, stretches } from "./ink";

/**
 * White between two columns of type (中缝) is as wide as this, of a line's height, and parts so many lines above each other; the narrower
 * the more: commas leave white as wide as a narrow gutter, but not over many lines. A space behind a dateline (本报讯　) is no wider than the
 * character that it stands for: what is wider over two lines parts the columns of a short text above a picture.
 */
const GUTTERS = [
  { width: 1.25, lines: 2 },
  { width: 1, lines: 3 },
  { width: 0.85, lines: 4 },
  { width: 0.55, lines: 6 },
] as const;
/** White that is narrower than the first of this may be a mark's: none is a gutter that is so much wider in all other lines. Of the line's height, of its width. */
const [MARKS_WHITE, WIDER] = [0.9, 1.25];
/** A line has type to both sides of the white, so far from it at most. Of its height. */
const BESIDE = 4;
/** Rows with type that are fewer than this are no line like it. Of its height. */
const LEAST_ROWS = 0.55;
/** A column is at least so wide; a cell of a table is narrower. Of the line's height. */
export const COLUMN = 6.5;
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
    if (isNarrowest(box, top, height, ink)) continue;
    if (linesBeside(box, height, ink) >= lines) return box;
  }
  return null;
}

/**
 * Whether white is clearly narrower in a line than above and below it: that of a comma or a quotation mark, to which the gutter of a story
 * below reaches up.
 */
export function isNarrowest(
  [left, top, width, length]: Box,
  line: number,
  height: number,
  ink: Ink,
): boolean {
  const around = (from: number, to: number) => {
    const whites = whiteIn([left - height, from, width + 2 * height, to - from], ink);
    const own = whites.find(({ start, end }) => start <= left + width / 2 && end > left + width / 2);
    return own ? own.end - own.start : 0;
  };
  const others = [
    { from: top, to: line },
    { from: line + height, to: top + length },
  ].filter(({ from, to }) => to - from > height);
  const own = around(line, line + height);
  return (
    own < MARKS_WHITE * height &&
    others.length > 0 &&
    others.every(({ from, to }) => around(from, to) > WIDER * own)
  );
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

/**
 * How many lines a strip of white parts: lines of about the line's height to its left and to its right, over the rows where there are
 * both. None where those of one side are all short: white below a column's end, between the cells of a table, is no gutter.
 */
function linesBeside(strip: Box, height: number, ink: Ink): number {
  const [left, top, width, length] = strip;
  const reach = Math.round(BESIDE * height);
  const before = linesIn([left - reach, top, reach, length], height, ink);
  const after = linesIn([left + width, top, reach, length], height, ink);
  if (!isColumn(before, [left, -1], height, ink) || !isColumn(after, [left + width, 1], height, ink))
    return 0;
  const start = Math.max(before[0]?.start ?? 0, after[0]?.start ?? 0) - height / 2;
  const end = Math.min(before.at(-1)?.end ?? 0, after.at(-1)?.end ?? 0) + height / 2;
  const count = (lines: readonly Stretch[]) =>
    lines
      .filter((line) => line.start >= start && line.end <= end)
      .reduce((sum, line) => sum + Math.max(1, Math.round((line.end - line.start) / (LINE * height))), 0);
  return Math.min(count(before), count(after));
}

/** The rows of the lines in a strip beside the white; type that is much smaller is not counted. */
const linesIn = (strip: Box, height: number, ink: Ink): Stretch[] => {
  const rows = profile(ink, strip, "rows");
  const { top } = pixelsOf(strip, ink);
  return stretches(0, rows.length, (at) => (rows[at] ?? 0) > 0)
    .map(({ start, end }) => ({ start: start + top, end: end + top }))
    .filter(({ start, end }) => end - start >= LEAST_ROWS * height);
};

/** Whether one of the lines goes on from the white, left (-1) or right (1), as far as a column is wide. */
function isColumn(
  lines: readonly Stretch[],
  [edge, way]: [number, 1 | -1],
  height: number,
  ink: Ink,
): boolean {
  return lines.some(({ start, end }) => {
    let [white, isPrinted] = [0, false];
    for (let far = 1; far < COLUMN * height; far++) {
      const x = way > 0 ? edge + far : edge - 1 - far;
      if (x < 0 || x >= ink.width) return false;
      white = inkInColumn(x, start, end, ink) ? 0 : white + 1;
      isPrinted ||= white === 0;
      // The first characters may be missing: an indent, a line's end. Behind a single one the column ends at the next gutter.
      if (white > (isPrinted ? 1 : BESIDE) * height) return false;
    }
    return true;
  });
}

function inkInColumn(x: number, start: number, end: number, { width, pixels }: Ink): boolean {
  for (let y = start; y < end; y++) if (pixels[y * width + x]) return true;
  return false;
}
