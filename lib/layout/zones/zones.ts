import type { Box } from "@/lib/records/box";
import { closeGaps } from "./close-gaps";
import { area, around, distance, gapAcross, gapDown, overlap } from "./rectangles";

/** A printed line, and whose it is: a number of its owner's, null for what belongs to nobody. */
export interface OwnedLine {
  owner: number | null;
  column: number;
  box: Box;
  /** Whether it is the caption of a picture. */
  isCaption: boolean;
}

interface Area {
  owner: number | null;
  box: Box;
}

interface Page {
  lines: readonly OwnedLine[];
  pictures: readonly Box[];
  /** Height of most of its type. */
  bodySize: number;
}

/** Parts of one story stand no farther apart; in heights of body type. */
const FARTHEST = 4;
/** So much of a rectangle around two parts may be neither's: the end of a shorter column, white beside a headline. */
const MOST_WASTE = 0.3;
/** Boxes of neighbours may overlap by so much of the body type's height: recognisers draw them generously. */
const SLACK = 0.6;

/**
 * The rectangles that each owner has on a page, as few as can be: columns side by side are one, a headline and what stands
 * below it as well where they are equally wide, pictures among them. None reaches into anything of another's.
 */
export function zonesOf({ lines, pictures, bodySize }: Page): Map<number, Box[]> {
  const runs = runsOf(lines);
  const areas = [...runs, ...pictures.map((box) => ({ owner: pictureOwner(box, lines, bodySize), box }))];
  const owners = new Set(areas.flatMap(({ owner }) => (owner === null ? [] : [owner])));
  return new Map(
    [...owners].map((owner) => {
      const own = areas.filter((each) => each.owner === owner).map(({ box }) => box);
      const others = areas.filter((each) => each.owner !== owner).map(({ box }) => box);
      const isFree = (box: Box) => !others.some((other) => overlap(box, other, SLACK * bodySize));
      return [owner, closeGaps(merged(own, isFree, bodySize), isFree, FARTHEST * bodySize)];
    }),
  );
}

/** Lines in a row that are one owner's, of one column. */
function runsOf(lines: readonly OwnedLine[]): Area[] {
  const runs: (Area & { column: number })[] = [];
  for (const { owner, column, box } of lines) {
    const last = runs.at(-1);
    if (last && last.owner === owner && last.column === column) last.box = around([last.box, box]);
    else runs.push({ owner, column, box });
  }
  return runs;
}

/** Whose a picture is: the nearest caption's, else the nearest line's; nobody's where both are far away. */
function pictureOwner(picture: Box, lines: readonly OwnedLine[], bodySize: number): number | null {
  const near = lines
    .map((line) => ({ line, far: distance(picture, line.box) }))
    .filter(({ far }) => far <= FARTHEST * bodySize)
    .sort((a, b) => Number(b.line.isCaption) - Number(a.line.isCaption) || a.far - b.far);
  return near[0]?.line.owner ?? null;
}

/** More parts than a story on a printed page has: a layout without columns. Only neighbours are put together then. */
const MOST_PARTS = 120;

/** Rectangles with the closest ones put together, as long as that takes in little that is neither's. */
function merged(boxes: readonly Box[], isFree: (box: Box) => boolean, bodySize: number): Box[] {
  const join = (a: Box, b: Box) => joined(a, b, isFree, bodySize);
  let left = inSequence(boxes, join);
  while (left.length <= MOST_PARTS) {
    const best = pairsOf(left)
      .flatMap(({ a, b }) => {
        const whole = join(a, b);
        return whole ? [{ a, b, ...whole }] : [];
      })
      .sort((one, other) => one.waste - other.waste)[0];
    if (!best) break;
    left = [...left.filter((box) => box !== best.a && box !== best.b), best.box];
  }
  return left;
}

/** Neighbours in the order of reading first, which is linear. */
function inSequence(boxes: readonly Box[], join: (a: Box, b: Box) => { box: Box } | null): Box[] {
  const parts: Box[] = [];
  for (const box of boxes) {
    const last = parts.at(-1);
    const whole = last ? join(last, box) : null;
    if (whole) parts[parts.length - 1] = whole.box;
    else parts.push(box);
  }
  return parts;
}

const pairsOf = (boxes: readonly Box[]): { a: Box; b: Box }[] =>
  boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => ({ a, b })));

/** The rectangle around two, and how much of it is neither's; null where they may not be one. */
function joined(
  a: Box,
  b: Box,
  isFree: (box: Box) => boolean,
  bodySize: number,
): { box: Box; waste: number } | null {
  if (distance(a, b) > FARTHEST * bodySize) return null;
  const box = around([a, b]);
  const shared = Math.max(0, -gapAcross(a, b)) * Math.max(0, -gapDown(a, b));
  const waste = 1 - (area(a) + area(b) - shared) / area(box);
  return waste <= MOST_WASTE && isFree(box) ? { box, waste } : null;
}
