import { alignLines } from "@/lib/layout/align";
import { isExact } from "@/lib/layout/order/body-size";
import type { OrderedLine, OrderedPage } from "@/lib/layout/ordered";
import type { Box } from "@/lib/records/box";
import { edgeOf, nearPicture } from "./beside-block";
import type { BlockLayout } from "./block-layout";
import { headOf, type Mains, mainsOf } from "./headline-lines";
import { extentOf, type SetColumn, setColumnsOf } from "./set-columns";
import { rowsOf, type SetRow } from "./set-rows";

/** A stretch of the text that is split. */
interface Stretch {
  start: number;
  end: number;
}

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
