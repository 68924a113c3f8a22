import type { Box } from "@/lib/records/box";
import { type Ink, profile, type Stretch, stretches } from "./ink";
import { common } from "./pictures";
import { withoutDoubles } from "./pieces";

/** Boxes longer than so many heights are level lines. */
const LONGEST = 5;
/** White between two upright lines is at least so wide. Of a character's width, and of a box's height. */
const LEAST_WHITE = 0.12;
/** So far above and below a box is looked for what stands in its column. Of its height. */
const AROUND = 1.5;
/** A column of characters is at most so much wider than what was found of it. */
const WIDEST = 1.7;
/** Characters differ in width by so much to each side. Of the widest. */
const UNEVEN = 0.08;
/** White up to this is within a line: a space. Of a character's width. */
const SPACE = 1.3;
/** Characters below each other are nearer than this, most of them; lines below each other are not. Of a character's width. */
const MOST_GAP = 0.4;
/** An upright line is at least so high: three characters. Of its width. */
const LEAST_HEIGHT = 2.6;
/** Characters are at least so high, but for flat ones and their parts: 一, 三. What is lower is a level line. Of their width. */
const LEAST_SQUARE = 0.65;
const FLAT = 0.75;
/** So much of each character's square is high. Less is a rule, a row of dots. */
const LEAST_INKED = 0.5;

/**
 * Upright lines (竖排) beside each other, which the detector takes for short level ones: columns of characters with white to both sides
 * that is wider than that between the characters. `rest`: the boxes without them, cut where an upright line goes through.
 */
export function uprightLines(boxes: readonly Box[], ink: Ink): { uprights: Box[]; rest: Box[] } {
  const found: Box[] = [];
  for (const box of boxes) {
    if (box[2] > LONGEST * box[3]) continue;
    for (const piece of piecesOf(box, ink)) {
      if (found.some((line) => common(line, piece) > 0.5 * piece[2] * piece[3])) continue;
      const line = lineThrough(piece, ink);
      if (line) found.push(line);
    }
  }
  const uprights = withoutDoubles(found);
  return { uprights, rest: boxes.flatMap((box) => without(box, uprights, ink)) };
}

/** What stands beside each other in a box, with white in between. */
function piecesOf([left, top, width, height]: Box, ink: Ink): Box[] {
  const least = LEAST_WHITE * Math.min(width, height);
  const inked = inkedIn([left, top, width, height], ink, "columns", least);
  return inked.map(({ start, end }) => [start, top, end - start, height]);
}

/** Where there is ink along a box, white narrower than `least` not counted. In the picture's pixels. */
function inkedIn(box: Box, ink: Ink, along: "rows" | "columns", least = 0): Stretch[] {
  const counts = profile(ink, box, along);
  const first = Math.max(0, Math.floor(along === "rows" ? box[1] : box[0]));
  const joined: Stretch[] = [];
  for (const { start, end } of stretches(0, counts.length, (at) => (counts[at] ?? 0) > 0)) {
    const last = joined.at(-1);
    if (last && start + first - last.end < least) last.end = end + first;
    else joined.push({ start: start + first, end: end + first });
  }
  return joined;
}

/** The upright line that goes through a piece; null where none does. */
function lineThrough([left, top, width, height]: Box, ink: Ink): Box | null {
  const far = AROUND * Math.max(width, Math.min(height, 2 * width));
  const window: Box = [left - WIDEST * width, top - far, (1 + 2 * WIDEST) * width, height + 2 * far];
  const columns = inkedIn(window, ink, "columns", LEAST_WHITE * width);
  const own = columns.find(({ start, end }) => start <= left + width / 2 && end >= left + width / 2);
  if (!own || own.end - own.start > WIDEST * width) return null;
  const wide = own.end - own.start;
  const characters = charactersIn(own, [top, top + height], ink);
  const first = characters[0];
  const last = characters.at(-1);
  if (!first || !last) return null;
  const line: Box = [own.start, first.start, wide, last.end - first.start];
  if (line[3] < LEAST_HEIGHT * wide) return null;
  const heights = characters.map(({ start, end }) => end - start).sort((a, b) => a - b);
  if ((heights[Math.floor(heights.length * FLAT)] ?? 0) < LEAST_SQUARE * wide) return null;
  const inked = characters.reduce((sum, { start, end }) => sum + end - start, 0);
  const gap = middleOf(characters.slice(1).map(({ start }, index) => start - (characters[index]?.end ?? 0)));
  if (inked < LEAST_INKED * line[3] || gap > MOST_GAP * wide) return null;
  return whiteBeside(line, ink) > Math.max(gap, LEAST_WHITE * wide) ? line : null;
}

/** The characters of a column from those in some rows on, up and down, as far as it goes on with white to both sides. */
function charactersIn({ start, end }: Stretch, [top, bottom]: [number, number], ink: Ink): Stretch[] {
  const wide = end - start;
  const beside = Math.max(1, Math.round(LEAST_WHITE * wide));
  const wider = Math.round(UNEVEN * wide);
  const all = inkedIn([start, 0, wide, ink.height], ink, "rows");
  const isFree = (each: Stretch) =>
    [start - wider - beside, end + wider].every((x) =>
      profile(ink, [x, each.start, beside, each.end - each.start], "columns").every((count) => count === 0),
    );
  const within = all.filter((each) => each.end > top && each.start < bottom);
  if (within.length === 0 || !within.every(isFree)) return [];
  const found = [...within];
  const from = all.findIndex((each) => each.end > top);
  for (const above of all.slice(0, from).reverse()) {
    if ((found[0]?.start ?? 0) - above.end > SPACE * wide || !isFree(above)) break;
    found.unshift(above);
  }
  for (const below of all.slice(from + within.length)) {
    if (below.start - (found.at(-1)?.end ?? 0) > SPACE * wide || !isFree(below)) break;
    found.push(below);
  }
  return found;
}

/** How wide the white beside a line is, on the side where it is narrower; wider than the line is not looked at. */
function whiteBeside([left, top, width, height]: Box, ink: Ink): number {
  const reach = Math.round(width);
  const after = profile(ink, [left + width, top, reach, height], "columns").findIndex((count) => count > 0);
  const before = [...profile(ink, [left - reach, top, reach, height], "columns")]
    .reverse()
    .findIndex((count) => count > 0);
  return Math.min(...[before, after].map((white) => (white < 0 ? reach : white)));
}

const middleOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** The printed parts of a box beside the upright lines that go through it. */
function without(box: Box, uprights: readonly Box[], ink: Ink): Box[] {
  const through = uprights.filter((line) => {
    const level = Math.min(box[1] + box[3], line[1] + line[3]) - Math.max(box[1], line[1]);
    return common(line, box) > 0 && level >= box[3] / 2;
  });
  if (through.length === 0) return [box];
  let parts: Box[] = [box];
  for (const [x, , width] of through)
    parts = parts.flatMap(([left, top, w, h]): Box[] => [
      [left, top, Math.min(w, x - left), h],
      [Math.max(left, x + width), top, left + w - Math.max(left, x + width), h],
    ]);
  return parts.filter((part) => part[2] > 0 && inkedIn(part, ink, "columns").length > 0);
}
