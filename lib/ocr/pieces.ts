import type { Box } from "@/lib/records/box";
import { columnEnds } from "./column-ends";
import { guttersOf, isNarrowest, SPARE, whiteIn } from "./gutters";
import { type Ink, ownRows, pixelsOf, type Stretch } from "./ink";
import { common } from "./pictures";

/** A mark this near to a line is of it; a quotation mark also behind the white of a full stop. Of the line's height. */
const [NEAR, BEHIND_STOP] = [0.35, 0.95];
/** A quotation mark is so narrow and low at most. Of the line's height. */
const QUOTATION = 0.5;
/** Pieces with so much white between them are never of one line, nor if they are so far apart. Heights of the line. */
const [FARTHEST, MOST_APART] = [4, 8];
/** Pieces of one type differ in height by so much; others are of one line only if they are near. */
const ONE_TYPE = 1.3;
/** A gutter parts lines to whose type it is wide: not a headline, between two of whose characters it goes on. Of the line's height. */
const LEAST_WIDTH = 0.55;

/** So much of a line's height may a rule, or a gutter, leave out: a gutter's white may reach up below a quotation mark. */
const [RULE_ENDS, GUTTER_ENDS] = [0.35, 0.15];
/** A gutter is so long on a line's side of level rules: one that ends below a rule parts no headline there. Of the line's height. */
const ALONG = 3;
/** A box with so much of it in a larger one is a part of that. */
const MOST_COMMON = 0.6;

/** What parts the lines of a page: the white between columns, and upright rules; and its ink without the rules. */
export interface Ground {
  ink: Ink;
  uprights: readonly Box[];
  /** Level rules: what stands on the other side is of another story. */
  levels: readonly Box[];
  gutters: readonly Box[];
}

/** A page's lines as the detector found them, and what parts them. */
export function groundOf(
  ink: Ink,
  rules: readonly Box[],
  texts: readonly Box[],
): { ground: Ground; lines: Box[] } {
  const without = withoutRules(ink, rules);
  const lines = texts.map((text) => ownRows(text, without)).filter((line) => line !== null);
  const uprights = rules.filter(([, , width, height]) => height > width);
  const levels = rules.filter(([, , width, height]) => height <= width);
  const gutters = [...guttersOf(lines, without), ...columnEnds(lines, without)];
  return { ground: { ink: without, uprights, levels, gutters }, lines };
}

/** Without the rules the white between columns is white, and no rule is read as a character. */
function withoutRules({ width, height, pixels }: Ink, rules: readonly Box[]): Ink {
  const left = Uint8Array.from(pixels);
  for (const [x, y, w, h] of rules) {
    const area = pixelsOf([x - 1, y - 1, w + 2, h + 2], { width, height });
    for (let row = area.top; row < area.bottom; row++)
      left.fill(0, row * width + area.left, row * width + area.right);
  }
  return { width, height, pixels: left };
}

/** Whether a gutter, or an upright rule, goes through a part of a line. */
export function isParted([left, top, width, height]: Box, ground: Ground): boolean {
  const { ink, uprights, gutters } = ground;
  const passes = ([x, y, w, h]: Box, spare: number) =>
    x + w > left && x < left + width && y <= top + height * spare && y + h >= top + height * (1 - spare);
  return (
    uprights.some((rule) => passes(rule, RULE_ENDS)) ||
    gutters.some(
      (strip) =>
        strip[2] >= LEAST_WIDTH * height &&
        passes(strip, GUTTER_ENDS) &&
        (strip[3] <= height || onOneSide(strip, top, ground) >= ALONG * height) &&
        !isNarrowest(strip, top, height, ink),
    )
  );
}

/** How long a strip of white is on the side of the level rules across it on which a line stands. */
function onOneSide([x, y, width, height]: Box, line: number, { levels }: Ground): number {
  const across = levels.filter((rule) => rule[0] <= x && rule[0] + rule[2] >= x + width);
  const above = across.filter((rule) => rule[1] <= line).map((rule) => rule[1] + rule[3]);
  const below = across.filter((rule) => rule[1] > line).map((rule) => rule[1]);
  return Math.min(y + height, ...below) - Math.max(y, ...above);
}

/** Cuts a line's box where a gutter, or an upright rule, goes through it: text of two columns is never one line. White at the ends is cut off. */
export function splitAtGutters(box: Box, ground: Ground): Box[] {
  const [left, top, width, height] = box;
  const white = whiteIn(box, ground.ink);
  const first = white.find(({ start }) => start <= left)?.end ?? left;
  const last = white.find(({ end }) => end >= left + width)?.start ?? left + width;
  const cuts = white
    .filter(({ start, end }) => start > first && end < last)
    .filter(({ start, end }) => isParted([start, top, end - start, height], ground));
  const starts = [first, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), last];
  return starts
    .map((start, index): Box => [start, top, (ends[index] ?? start) - start, height])
    .filter(([, , length]) => length > 0);
}

/** Joins the pieces of one line: beside each other, alike in height, no gutter and no upright rule between them. */
export function joinPieces(boxes: readonly Box[], ground: Ground): Box[] {
  const lines: Box[] = [];
  for (const box of withoutDoubles(boxes).sort((a, b) => a[0] - b[0])) {
    const before = lines
      .filter((line) => follows(line, box, ground))
      .sort((a, b) => b[0] + b[2] - (a[0] + a[2]))[0];
    if (before) lines[lines.indexOf(before)] = around(before, box);
    else lines.push(box);
  }
  return lines;
}

/** Boxes that lie mostly in a larger one become a part of that: what two boxes have in common is read once. */
export function withoutDoubles(boxes: readonly Box[]): Box[] {
  const area = ([, , width, height]: Box) => width * height;
  const kept: Box[] = [];
  for (const box of [...boxes].sort((a, b) => area(b) - area(a))) {
    const larger = kept.findIndex((other) => common(other, box) > MOST_COMMON * area(box));
    const whole = kept[larger];
    if (whole) kept[larger] = lengthened(whole, box);
    else kept.push(box);
  }
  return kept;
}

/** A line with what another has beyond its ends; as high as it is. */
function lengthened(line: Box, other: Box): Box {
  const whole = around(line, other);
  return isUpright(line) ? [line[0], whole[1], line[2], whole[3]] : [whole[0], line[1], whole[2], line[3]];
}

/** Higher than any character is to its width: a vertical line, or a stroke. */
const isUpright = ([, , width, height]: Box) => height > 2.2 * width;

function follows(line: Box, box: Box, ground: Ground): boolean {
  if (isUpright(line) || isUpright(box)) return false;
  const height = Math.min(line[3], box[3]);
  const level = Math.min(line[1] + line[3], box[1] + box[3]) - Math.max(line[1], box[1]);
  const gap = { start: line[0] + line[2], end: box[0] };
  const apart = gap.end - gap.start;
  const higher = Math.max(line[3], box[3]);
  // A quotation mark or a dash found by itself is lower than the line that it belongs to.
  const lower = line[3] < box[3] ? line : box;
  const isQuotation = lower[2] < QUOTATION * higher && lower[3] < QUOTATION * higher;
  const mark = lower[2] < 1.3 * higher && apart < (isQuotation ? BEHIND_STOP : NEAR) * higher;
  if (level < 0.6 * height || (higher > 1.8 * height && !mark)) return false;
  if (higher > ONE_TYPE * height && !mark && apart > height) return false;
  if (apart > MOST_APART * height || widestWhite(gap, line, ground.ink) > FARTHEST * height) return false;
  // The detector's boxes are a little wider than what is printed.
  const from = gap.start - SPARE * height;
  const [, top] = line[3] > box[3] ? line : box;
  return !isParted([from, top, Math.max(1, gap.end + SPARE * height - from), higher], ground);
}

/** A quotation mark or a dash may stand between two pieces that the detector did not see. */
function widestWhite({ start, end }: Stretch, [, top, , height]: Box, ink: Ink): number {
  if (end <= start) return 0;
  const whites = whiteIn([start, top, end - start, height], ink);
  return whites.reduce((widest, white) => Math.max(widest, white.end - white.start), 0);
}

export function around(a: Box, b: Box): Box {
  const left = Math.min(a[0], b[0]);
  const top = Math.min(a[1], b[1]);
  return [left, top, Math.max(a[0] + a[2], b[0] + b[2]) - left, Math.max(a[1] + a[3], b[1] + b[3]) - top];
}
