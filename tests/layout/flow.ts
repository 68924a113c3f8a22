import type { Box } from "@/lib/records/box";
import type { FlowLine } from "./set-body";
import type { SetLine } from "./set-title";

/** Columns of one width beside each other. `x`: the first one's left edge. */
export interface Grid {
  x: number;
  columns: number;
  width: number;
  gutter: number;
}

/** What stands in the way of running text: a headline, a picture with its caption. Its parts count from its own corner. */
export interface Inset {
  /** First and last column that it covers. */
  from: number;
  to: number;
  anchor: "top" | "bottom";
  /** From the area's top or bottom edge. */
  y: number;
  height: number;
  /** Set lines; lines of one list are a column of their own. */
  blocks: SetLine[][];
  pictures: Box[];
  /** May become higher when there is room. */
  grows: boolean;
}

export interface FlowArea {
  grid: Grid;
  insets: readonly Inset[];
  leading: number;
  size: number;
}

export interface FlownLine {
  flow: FlowLine;
  x: number;
  y: number;
  /** Counts the stretches of column, in the order of reading. */
  segment: number;
}

/** A stretch of one column without anything in it. */
export interface Segment {
  column: number;
  top: number;
  bottom: number;
}

export const xOfColumn = ({ x, width, gutter }: Grid, column: number): number =>
  x + column * (width + gutter);

export const widthOfColumns = ({ width, gutter }: Grid, count: number): number =>
  count * width + (count - 1) * gutter;

export const topOf = ({ anchor, y, height: own }: Inset, height: number): number =>
  anchor === "top" ? y : height - y - own;

/** What is free of each column, in the order of reading; null where an inset does not fit or two overlap. */
export function segmentsOf({ grid, insets, size }: FlowArea, height: number): Segment[] | null {
  const segments: Segment[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const taken = insets
      .filter(({ from, to }) => from <= column && column <= to)
      .map((inset) => ({ top: topOf(inset, height), bottom: topOf(inset, height) + inset.height }))
      .sort((a, b) => a.top - b.top);
    let top = 0;
    for (const each of taken) {
      if (each.top < top - 0.01 || each.bottom > height + 0.01) return null;
      if (each.top - top >= size) segments.push({ column, top, bottom: each.top });
      top = each.bottom;
    }
    if (height - top >= size) segments.push({ column, top, bottom: height });
  }
  return segments;
}

/** Lets lines run through an area of a height; null where they do not fit. */
export function flowInto(lines: readonly FlowLine[], area: FlowArea, height: number): FlownLine[] | null {
  const segments = segmentsOf(area, height);
  if (!segments) return null;
  const { grid, leading, size } = area;
  const placed: FlownLine[] = [];
  let at = 0;
  let slot = 0;
  const room = () => {
    const segment = segments[at];
    return segment ? Math.floor((segment.bottom - segment.top - size) / leading + 1 + 1e-6) : 0;
  };
  for (const flow of lines) {
    for (;;) {
      const segment = segments[at];
      if (!segment) return null;
      const slots = slot === 0 ? 1 : flow.slots;
      if (slot + slots + (flow.keep ? 1 : 0) <= room()) {
        // What takes two leadings stands nearer to the text below.
        const lift = slots > 1 ? leading * 0.4 : 0;
        placed.push({
          flow,
          x: xOfColumn(grid, segment.column) + flow.indent,
          y: segment.top + (slot + slots - 1) * leading - lift,
          segment: at,
        });
        slot += slots;
        break;
      }
      at += 1;
      slot = 0;
    }
  }
  return placed;
}

/** The least height at which all insets and lines fit. */
export function leastHeight(lines: readonly FlowLine[], area: FlowArea, least: number): number {
  const { grid, insets, leading, size } = area;
  const taken = insets.reduce((sum, { from, to, height }) => sum + (to - from + 1) * height, 0);
  const slots = lines.reduce((sum, line) => sum + line.slots, 0);
  const guess = (taken + slots * leading) / grid.columns - 3 * leading;
  for (let height = Math.max(size, least, guess); ; height += leading / 2)
    if (flowInto(lines, area, height)) return height;
}
