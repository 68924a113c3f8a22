import { alignLines } from "@/lib/layout/align";
import type { PartLabel } from "@/lib/layout/model";
import { isExact } from "@/lib/layout/order/body-size";
import type { OrderedLine, OrderedPage } from "@/lib/layout/ordered";
import type { Box } from "@/lib/records/box";
import { extentOf, type SetColumn, setColumnsOf } from "./set-columns";
import { rowsOf, type SetRow } from "./set-rows";

/** How a block was set, where the page's layout is known. */
export interface BlockLayout {
  /** Whether sizes are those of the type, and not measured by boxes, which are a little off. */
  exact: boolean;
  /** Type height against that of most of the page's text: 1 is text, 3 a large headline. */
  size: number;
  bold: boolean;
  /** Whether its characters stand below each other. */
  vertical: boolean;
  /** Numbers of region and column, of its first and its last line. */
  region: { first: number; last: number };
  column: { first: number; last: number };
  /** Where it stands by the largest line of the headline that it is set with, and its type height against that one's; null in text. */
  head: { place: "above" | "main" | "below"; ratio: number } | null;
  /** Whether nothing else stands in its column. */
  alone: boolean;
  /** Where it stands among all lines of the page. */
  row: SetRow;
  /** Its width against that of most lines of text. */
  width: number;
  /** How far its first line begins from the column's edge, and how far its last one ends from the other, in characters. */
  room: { first: number; last: number };
  /** How far below the line above in its column it stands, in characters; null at the column's head. */
  gap: number | null;
  /** The page's edge at which it stands. */
  edge: "top" | "bottom" | null;
  /** Where a picture is that it stands close to. */
  picture: "above" | "below" | "beside" | null;
  label: PartLabel | null;
  /** Where in the text its printed lines begin, but for the first: a line's end parts words, as spaces do. */
  starts: readonly number[];
}

/** A stretch of the text that is split. */
interface Stretch {
  start: number;
  end: number;
}

/** How far from its column's edge a first line begins that is indented, in characters: two, and what boxes are off. */
export const INDENTED = 1.2;
/** A line that begins farther in stands in the middle of its column, or at its right edge. */
const ASIDE = 2.8;

/** Whether a line begins so far from its column's edge, in characters, as paragraphs do. */
export const isIndent = (room: number): boolean => room > INDENTED && room < ASIDE;

/** Types whose heights differ by less than this factor are one: boxes of recognisers are a little off. */
export const SAME_TYPE = 1.12;
/** Share of the page's height in which lines stand at its edge. */
const EDGE = 0.045;
/** How near a picture its caption stands, in characters. */
const NEAR = 2.5;

/** How each block was set; null for those of which no line is found in the layout. Linear in the number of lines. */
export function layoutsOf(
  text: string,
  blocks: readonly Stretch[],
  page: OrderedPage | null,
): (BlockLayout | null)[] {
  if (!page) return blocks.map(() => null);
  const places = alignLines(text, page.lines);
  const columns = setColumnsOf(page);
  const about: Surroundings = {
    exact: isExact(page.lines, page.bodySize),
    page,
    columns,
    usual: usualWidth(page),
    mains: mainsOf(page, columns),
    rowOf: rowsOf(page, columns),
  };
  let next = 0;
  return blocks.map(({ start, end }) => {
    const own: number[] = [];
    while (next < places.length) {
      const place = places[next];
      if (place && place.start >= end) break;
      if (place && place.end > start) own.push(next);
      // A line that the next block shares, too, is looked at again.
      if (place && place.end > end) break;
      next += 1;
    }
    const layout = own.length > 0 ? layoutOf(own, about) : null;
    return layout && { ...layout, starts: own.slice(1).flatMap((index) => places[index]?.start ?? []) };
  });
}

/** What the whole page shows. */
interface Surroundings {
  exact: boolean;
  page: OrderedPage;
  columns: ReadonlyMap<number, SetColumn>;
  /** Width of most lines of text. */
  usual: number;
  mains: ReadonlyMap<number, Mains>;
  rowOf: (own: readonly OrderedLine[]) => SetRow;
}

function layoutOf(own: readonly number[], about: Surroundings): Omit<BlockLayout, "starts"> | null {
  const { page, columns, usual, mains, rowOf } = about;
  const lines = own.flatMap((index) => page.lines[index] ?? []);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  const count = lines.reduce((sum, { text }) => sum + text.length, 0);
  const size = lines.reduce((sum, line) => sum + line.size * line.text.length, 0) / count;
  const bold = lines.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0);
  const box = around(lines.map((line) => line.box));
  const above = page.lines[(own[0] ?? 0) - 1];
  return {
    exact: about.exact,
    size: size / page.bodySize,
    bold: bold > count / 2,
    vertical: first.vertical,
    region: { first: first.region, last: last.region },
    column: { first: first.column, last: last.column },
    head: headOf(own, size, columns.get(first.column), mains.get(first.column)),
    alone: lines.length === columns.get(first.column)?.lines,
    row: rowOf(lines),
    width: usual > 0 ? box[2] / usual : 1,
    room: { first: roomBefore(first, columns), last: roomBehind(last, columns) },
    gap: above && above.column === first.column ? gapBetween(above, first) : null,
    edge: edgeOf(box, page),
    picture: nearPicture(box, page, size),
    label: first.label,
  };
}

/** Indexes of the first and the last line in a headline's largest type. */
interface Mains {
  first: number;
  last: number;
}

/** Type of a headline's main lines differs by no more: of the smaller against the larger. */
const SAME_MAIN = 0.9;

/** Of each headline's column its main lines. */
function mainsOf(
  { lines }: OrderedPage,
  columns: ReadonlyMap<number, SetColumn>,
): ReadonlyMap<number, Mains> {
  const mains = new Map<number, Mains>();
  for (const [index, { column, size }] of lines.entries()) {
    const head = columns.get(column)?.head ?? null;
    if (head === null || size < head * SAME_MAIN) continue;
    mains.set(column, { first: mains.get(column)?.first ?? index, last: index });
  }
  return mains;
}

function headOf(
  own: readonly number[],
  size: number,
  column: SetColumn | undefined,
  mains: Mains | undefined,
): BlockLayout["head"] {
  const [first, last] = [own[0], own.at(-1)];
  if (!mains || !column?.head || first === undefined || last === undefined) return null;
  const ratio = size / column.head;
  if (ratio >= SAME_MAIN) return { place: "main", ratio };
  return { place: last < mains.first ? "above" : first > mains.last ? "below" : "main", ratio };
}

type Edges = ReadonlyMap<number, SetColumn>;

const roomBefore = (line: OrderedLine, columns: Edges): number =>
  Math.max(0, extentOf(line).left - (columns.get(line.column)?.left ?? 0)) / line.size;

const roomBehind = (line: OrderedLine, columns: Edges): number =>
  Math.max(0, (columns.get(line.column)?.right ?? 0) - extentOf(line).right) / line.size;

/** From the foot of one line to the head of the next. */
function gapBetween(above: OrderedLine, below: OrderedLine): number {
  const distance = below.vertical
    ? above.box[0] - (below.box[0] + below.box[2])
    : below.box[1] - (above.box[1] + above.box[3]);
  return Math.max(0, distance) / Math.min(above.size, below.size);
}

function edgeOf([, y, , height]: Box, page: OrderedPage): BlockLayout["edge"] {
  if (y + height < page.height * EDGE) return "top";
  return y > page.height * (1 - EDGE) ? "bottom" : null;
}

function nearPicture([x, y, width, height]: Box, page: OrderedPage, size: number): BlockLayout["picture"] {
  for (const [left, top, wide, high] of page.pictures) {
    const across = Math.min(x + width, left + wide) - Math.max(x, left);
    const along = Math.min(y + height, top + high) - Math.max(y, top);
    if (across > width / 2) {
      if (Math.abs(y - (top + high)) < NEAR * size) return "above";
      if (Math.abs(top - (y + height)) < NEAR * size) return "below";
    }
    if (
      along > height / 2 &&
      Math.min(Math.abs(x - (left + wide)), Math.abs(left - (x + width))) < NEAR * size
    )
      return "beside";
  }
  return null;
}

/** The width of most lines of text: the median of those that are set in its type. */
function usualWidth({ lines, bodySize }: OrderedPage): number {
  const widths = lines
    .filter(({ size, vertical }) => !vertical && Math.abs(size / bodySize - 1) < 0.1)
    .map(({ box: [, , width] }) => width)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  return [
    left,
    top,
    Math.max(...boxes.map(([x, , width]) => x + width)) - left,
    Math.max(...boxes.map(([, y, , height]) => y + height)) - top,
  ];
}
