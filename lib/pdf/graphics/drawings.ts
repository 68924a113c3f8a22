import type { Box } from "@/lib/records/box";
import type { Drawn, Path, Stroke } from "../reading/drawn";

/** Areas of a drawing are at least so large, and a drawing itself. Points. */
const SMALLEST_AREA = 6;
const SMALLEST_DRAWING = 30;
/** So many areas that touch are a drawing (a map, a chart, an illustration). */
const FEWEST = 3;
/** More areas are a pattern, or a page of outlines. */
const MOST = 3000;
/** Of the page: more is no drawing among others. */
const LARGEST = 0.6;
/** Points by which areas that touch may lie apart. */
const TOUCH = 1;
/** Of an area's edge: what runs level or upright, of boxes with round corners too. */
const MOSTLY = 0.68;

interface Size {
  width: number;
  height: number;
}

/** The boxes of drawings: areas with slanting or curved edges that touch each other. */
export function drawingsOf(drawn: readonly Drawn[], page: Size): Box[] {
  const areas = drawn.flatMap((object) =>
    object.kind === "path" && isIrregular(object) ? [object.shown] : [],
  );
  if (areas.length > MOST) return [];
  return clustered(areas)
    .filter(({ count, box: [, , width, height] }) => {
      const isLarge = width * height > LARGEST * page.width * page.height;
      return count >= FEWEST && !isLarge && Math.min(width, height) >= SMALLEST_DRAWING;
    })
    .map(({ box }) => withGround(box, drawn));
}

/** A drawing's ground is no larger than so many times what is drawn on it. */
const LARGEST_GROUND = 4;

/** A drawing with the filled box that it is drawn on, where it reaches two of its edges: sky and paper have straight edges alone. */
function withGround(drawing: Box, drawn: readonly Drawn[]): Box {
  const area = drawing[2] * drawing[3];
  const grounds = drawn.flatMap((object) => {
    if (object.kind !== "path" || !object.filled || isIrregular(object)) return [];
    const { shown } = object;
    const isGround = shown[2] * shown[3] < area * LARGEST_GROUND && sharedEdges(drawing, shown) >= 2;
    return isGround && isWithin(drawing, shown) ? [shown] : [];
  });
  return grounds.reduce((largest, ground) => unionOf(largest, ground), drawing);
}

const edgesOf = ([left, top, width, height]: Box) => [left, top, left + width, top + height];

function sharedEdges(one: Box, other: Box): number {
  const edges = edgesOf(other);
  return edgesOf(one).filter((edge, index) => Math.abs(edge - (edges[index] ?? 0)) <= TOUCH).length;
}

const isWithin = (inner: Box, outer: Box): boolean => {
  const union = unionOf(inner, outer);
  return union[2] <= outer[2] + TOUCH && union[3] <= outer[3] + TOUCH;
};

function isIrregular({ filled, box, strokes }: Path): boolean {
  if (!filled || Math.min(box[2], box[3]) < SMALLEST_AREA) return false;
  // A path of many stretches is a figure; PDFium's are not asked for.
  if (strokes.length === 0) return true;
  const along = strokes.filter(isAlongEdge).reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  return along < MOSTLY * 2 * (box[2] + box[3]);
}

const lengthOf = ({ from, to }: Stroke): number => Math.hypot(to[0] - from[0], to[1] - from[1]);

const isAlongEdge = ({ from, to, isCurve }: Stroke): boolean =>
  !isCurve && (Math.abs(from[0] - to[0]) < TOUCH || Math.abs(from[1] - to[1]) < TOUCH);

interface Cluster {
  box: Box;
  count: number;
}

/** Boxes that touch, as one, until none touch. */
function clustered(boxes: readonly Box[]): Cluster[] {
  let clusters: Cluster[] = boxes.map((box) => ({ box, count: 1 }));
  for (let before = Number.POSITIVE_INFINITY; clusters.length < before; ) {
    before = clusters.length;
    const merged: Cluster[] = [];
    for (const one of clusters) {
      const other = merged.find(({ box }) => isTouching(box, one.box));
      if (!other) merged.push({ ...one });
      else {
        other.box = unionOf(other.box, one.box);
        other.count += one.count;
      }
    }
    clusters = merged;
  }
  return clusters;
}

const isTouching = (one: Box, other: Box): boolean =>
  one[0] <= other[0] + other[2] + TOUCH &&
  other[0] <= one[0] + one[2] + TOUCH &&
  one[1] <= other[1] + other[3] + TOUCH &&
  other[1] <= one[1] + one[3] + TOUCH;

function unionOf(one: Box, other: Box): Box {
  const [left, top] = [Math.min(one[0], other[0]), Math.min(one[1], other[1])];
  const right = Math.max(one[0] + one[2], other[0] + other[2]);
  const bottom = Math.max(one[1] + one[3], other[1] + other[3]);
  return [left, top, right - left, bottom - top];
}
