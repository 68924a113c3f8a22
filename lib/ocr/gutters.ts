import type { Box } from "@/lib/records/box";
import { type Ink, pixelsOf, profile, type Stretch, stretches } from "./ink";
import { common } from "./pictures";

/** White between two columns of type (中缝) is at least so wide; between characters it is narrower or does not go on above and below. Of a line's height. */
const LEAST_WIDTH = 0.45;
/** Above and below it stays white, over so many heights of the line together. */
const LEAST_LENGTH = 4.5;
/** How far is looked. Heights of the line. */
const FAR = 7;
/** Pieces of a line this near to each other are of one line without a look at what is above and below. Of its height. */
const NEAR = 0.35;
/** Pieces farther from each other are never of one line. Heights of the line. */
const FARTHEST = 4;

/** A page as gutters are looked for: its ink without the rules, and the upright rules. */
export interface Ground {
  ink: Ink;
  uprights: readonly Box[];
}

/** Takes the rules out of the ink, so that white between columns is white. */
export function groundOf({ width, height, pixels }: Ink, rules: readonly Box[]): Ground {
  const without = Uint8Array.from(pixels);
  for (const [x, y, w, h] of rules) {
    const { left, top, right, bottom } = pixelsOf([x - 1, y - 1, w + 2, h + 2], { width, height });
    for (let row = top; row < bottom; row++) without.fill(0, row * width + left, row * width + right);
  }
  return { ink: { width, height, pixels: without }, uprights: rules.filter(([, , w, h]) => h > w) };
}

/** Cuts a line's box where a gutter, or an upright rule, goes through it: text of two columns is never one line. */
export function splitAtGutters(box: Box, ground: Ground): Box[] {
  const [left, top, width, height] = box;
  const columns = profile(ground.ink, box, "columns");
  const start = pixelsOf(box, ground.ink).left;
  const gaps = stretches(0, columns.length, (at) => (columns[at] ?? 0) === 0)
    .map(({ start: from, end }) => ({ start: from + start, end: end + start }))
    .filter(({ start: from, end }) => from > left && end < left + width);
  const cuts = gaps.filter((gap) => isCut(gap, box, ground)).map(({ start: from, end }) => (from + end) / 2);
  const edges = [left, ...cuts, left + width];
  return edges.slice(1).map((edge, index): Box => {
    const from = edges[index] ?? left;
    return [from, top, edge - from, height];
  });
}

function isCut(gap: Stretch, [, top, , height]: Box, { ink, uprights }: Ground): boolean {
  const ruled = uprights.some(
    ([x, y, w, h]) =>
      x + w > gap.start - 1 && x < gap.end + 1 && y <= top + height * 0.3 && y + h >= top + height * 0.7,
  );
  return ruled || hasGutter(gap, top, height, ink);
}

/** Whether white goes on above and below a gap of a line, over a part of it that is wide enough. */
function hasGutter({ start, end }: Stretch, top: number, height: number, ink: Ink): boolean {
  const wide = stretches(
    Math.ceil(start),
    Math.floor(end),
    (x) => whiteAround(x, top, height, ink) >= LEAST_LENGTH * height,
  );
  return wide.some((part) => part.end - part.start >= LEAST_WIDTH * height);
}

/** How long the white is in a column of pixels, up and down from the middle of a line. */
function whiteAround(x: number, top: number, height: number, { width, height: rows, pixels }: Ink): number {
  const middle = Math.round(top + height / 2);
  const far = Math.round(FAR * height);
  let first = middle;
  while (first > 0 && middle - first < far && !pixels[(first - 1) * width + x]) first--;
  let last = middle;
  while (last < rows - 1 && last - middle < far && !pixels[(last + 1) * width + x]) last++;
  return pixels[middle * width + x] ? 0 : last - first;
}

/** Joins the pieces of one line: beside each other, alike in height, no gutter and no upright rule between them. */
export function joinPieces(boxes: readonly Box[], ground: Ground): Box[] {
  const lines: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a[0] - b[0])) {
    const before = lines
      .filter((line) => follows(line, box, ground))
      .sort((a, b) => b[0] + b[2] - (a[0] + a[2]))[0];
    if (before) lines[lines.indexOf(before)] = around(before, box);
    else lines.push(box);
  }
  return lines;
}

function follows(line: Box, box: Box, ground: Ground): boolean {
  const height = Math.min(line[3], box[3]);
  const level = Math.min(line[1] + line[3], box[1] + box[3]) - Math.max(line[1], box[1]);
  const gap = { start: line[0] + line[2], end: box[0] };
  const apart = gap.end - gap.start;
  const higher = Math.max(line[3], box[3]);
  // A quotation mark or a dash found by itself is lower than the line that it belongs to.
  const mark = (line[3] < box[3] ? line : box)[2] < 1.3 * higher && apart < NEAR * higher;
  if (level < 0.6 * height || (higher > 1.6 * height && !mark)) return false;
  if (apart > FARTHEST * height) return false;
  const over: Box = [Math.min(gap.start, gap.end), line[1], Math.max(1, Math.abs(apart)), line[3]];
  if (ground.uprights.some((rule) => common(rule, over) > 0 && rule[3] > 1.5 * height)) return false;
  return apart < NEAR * height || !hasGutter(gap, Math.max(line[1], box[1]), height, ground.ink);
}

/** What the detector does not take for text and yet stands at a line's end: □, a quotation mark, a dash. Of the line's height. */
const MOST_WIDENED = 1.5;
/** White before it. Of the line's height. */
const MOST_WHITE = 0.9;

/** A line's box with the mark that stands just before or after it, where no gutter and no other box is in between. */
export function widened(box: Box, others: readonly Box[], ground: Ground): Box {
  const [left, top, width, height] = box;
  if (width < height) return box;
  const reach = height * (MOST_WIDENED + MOST_WHITE);
  const before = markIn([left - reach, top, reach, height], "end", ground, others);
  const after = markIn([left + width, top, reach, height], "start", ground, others);
  const from = before?.start ?? left;
  const to = after?.end ?? left + width;
  return [from, top, to - from, height];
}

/** The ink nearest to a line in the strip beside it. */
function markIn(
  strip: Box,
  near: "start" | "end",
  { ink, uprights }: Ground,
  others: readonly Box[],
): Stretch | null {
  const height = strip[3];
  const start = pixelsOf(strip, ink).left;
  const columns = profile(ink, strip, "columns");
  const isInk = (at: number) => (columns[at] ?? 0) > 0;
  // Strokes of one mark may have white between them.
  const parts = joined(stretches(0, columns.length, isInk), height * 0.2);
  const nearest = near === "start" ? parts[0] : parts.at(-1);
  if (!nearest) return null;
  const mark = { start: nearest.start + start, end: nearest.end + start };
  const white: Stretch =
    near === "start" ? { start: strip[0], end: mark.start } : { start: mark.end, end: strip[0] + strip[2] };
  if (mark.end - mark.start > MOST_WIDENED * height || white.end - white.start > MOST_WHITE * height)
    return null;
  // What goes on beyond the strip is no mark.
  if (near === "start" ? nearest.end >= columns.length : nearest.start <= 0) return null;
  const whole: Box = [Math.min(mark.start, white.start), strip[1], 0, height];
  whole[2] = Math.max(mark.end, white.end) - whole[0];
  if ([...others, ...uprights].some((other) => common(other, whole) > 0.02 * whole[2] * height)) return null;
  return hasGutter(white, strip[1], height, ink) ? null : mark;
}

function joined(parts: readonly Stretch[], gap: number): Stretch[] {
  const result: Stretch[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && part.start - last.end <= gap) last.end = part.end;
    else result.push({ ...part });
  }
  return result;
}

export function around(a: Box, b: Box): Box {
  const left = Math.min(a[0], b[0]);
  const top = Math.min(a[1], b[1]);
  return [left, top, Math.max(a[0] + a[2], b[0] + b[2]) - left, Math.max(a[1] + a[3], b[1] + b[3]) - top];
}
