import type { Box } from "@/lib/records/box";
import type { PageLine } from "@/lib/records/page";
import type { LineBox } from "@/lib/records/page-picture";

/** Pieces of the page's picture that show a line of the transcript. */
export interface CropsView {
  boxes: Box[];
  /** Shown at once, because something in the line is doubtful. */
  shown: boolean;
}

/** White around a piece. Page units. */
const MARGIN = 5;

/** The pieces that show a line: all of it, or, where something in it is doubtful, the printed lines of that alone. null: none is known. */
export function cropsOf({ boxes, marks }: PageLine): CropsView | null {
  if (boxes.length === 0) return null;
  const doubtful = marks.flatMap((mark) =>
    mark.kind === "suspect" ? (printedLineAt(boxes, mark.column) ?? []) : [],
  );
  const shown = doubtful.length > 0;
  const wanted = shown ? boxes.filter((box) => doubtful.includes(box)) : boxes;
  return { boxes: pieces(wanted.map(({ box }) => box)).map(withMargin), shown };
}

const printedLineAt = (boxes: readonly LineBox[], column: number): LineBox | undefined =>
  boxes.findLast((box) => box.column <= column) ?? boxes[0];

/** Printed lines below each other are one piece. */
function pieces(boxes: readonly Box[]): Box[] {
  const all: Box[] = [];
  for (const box of boxes) {
    const last = all.at(-1);
    if (last && isBelow(box, last)) all[all.length - 1] = around(last, box);
    else all.push(box);
  }
  return all;
}

/** Whether a line stands in the same column, less than a line below. */
const isBelow = ([x, y, width, height]: Box, [left, top, wide, high]: Box): boolean =>
  y >= top && y - (top + high) < height && x < left + wide && left < x + width;

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
}

const withMargin = ([x, y, width, height]: Box): Box => [
  Math.max(0, x - MARGIN),
  Math.max(0, y - MARGIN),
  width + 2 * MARGIN,
  height + 2 * MARGIN,
];
