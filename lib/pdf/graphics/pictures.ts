import type { Box } from "@/lib/records/box";
import type { Drawn } from "../reading/drawn";

/** Smaller ones are ornaments and pieces of others. Points. */
const SMALLEST = 12;
/** Of the page: larger ones are the page itself, scanned, or its ground. */
const WHOLE_PAGE = 0.85;
/** Strips into which a picture was cut lie this near each other. Points. */
const SEAM = 1;

interface Size {
  width: number;
  height: number;
}

/** The boxes of pictures, as far as they are on the page; none of a picture of the whole page. */
export function picturesOf(drawn: Drawn, page: Size): Box[] {
  const boxes = joined(boxesOf(drawn, page));
  return boxes.filter(
    ([, , width, height]) =>
      Math.min(width, height) >= SMALLEST && width * height < WHOLE_PAGE * page.width * page.height,
  );
}

/** Of the page, how much pictures cover: 0 to 1. */
export function coveredByPictures(drawn: Drawn, page: Size): number {
  const area = joined(boxesOf(drawn, page)).reduce((sum, [, , width, height]) => sum + width * height, 0);
  return Math.min(1, area / (page.width * page.height));
}

const boxesOf = ({ objects }: Drawn, page: Size): Box[] =>
  objects.flatMap((object) => (object.kind === "picture" ? onPage(object.box, page) : []));

function onPage([left, top, width, height]: Box, page: Size): Box[] {
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  const box: Box = [x, y, Math.min(page.width, left + width) - x, Math.min(page.height, top + height) - y];
  return box[2] > 0 && box[3] > 0 ? [box] : [];
}

/** The most boxes whose strips are looked for. */
const MOST_STRIPS = 2000;

/** Strips of one picture, which lie edge to edge and are equally wide or high, as one. */
function joined(boxes: readonly Box[]): Box[] {
  if (boxes.length > MOST_STRIPS) return [...boxes];
  const whole: Box[] = [];
  for (const box of boxes) {
    const other = whole.find(
      (one) => isStrip(one, box) || isStrip(turned(one), turned(box)) || isInside(box, one),
    );
    if (!other) {
      whole.push([...box]);
      continue;
    }
    const [right, bottom] = [0, 1].map((at) =>
      Math.max((other[at] ?? 0) + (other[at + 2] ?? 0), (box[at] ?? 0) + (box[at + 2] ?? 0)),
    );
    other[0] = Math.min(other[0], box[0]);
    other[1] = Math.min(other[1], box[1]);
    other[2] = (right ?? 0) - other[0];
    other[3] = (bottom ?? 0) - other[1];
  }
  return whole;
}

const turned = ([left, top, width, height]: Box): Box => [top, left, height, width];

const isStrip = (one: Box, beside: Box): boolean =>
  Math.abs(one[0] - beside[0]) <= SEAM &&
  Math.abs(one[2] - beside[2]) <= SEAM &&
  (Math.abs(one[1] + one[3] - beside[1]) <= SEAM || Math.abs(beside[1] + beside[3] - one[1]) <= SEAM);

const isInside = (box: Box, other: Box): boolean =>
  box[0] >= other[0] - SEAM &&
  box[1] >= other[1] - SEAM &&
  box[0] + box[2] <= other[0] + other[2] + SEAM &&
  box[1] + box[3] <= other[1] + other[3] + SEAM;
