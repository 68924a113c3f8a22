import type { OrderedLine, OrderedPage } from "@/lib/layout/ordered";
import type { SetColumn } from "./set-columns";

/** Where on the page something stands by the rows of its lines. */
export interface SetRow {
  /** Whether no other line stands beside it, from one edge of the page to the other. */
  alone: boolean;
  /** Whether it stands above all text, or below all. */
  outside: "above" | "below" | null;
}

/** A column of so many lines in the text's size is one of text. */
const ENOUGH_LINES = 3;

/** Tells of lines that follow each other where they stand among all of the page. */
export function rowsOf(
  page: OrderedPage,
  columns: ReadonlyMap<number, SetColumn>,
): (own: readonly OrderedLine[]) => SetRow {
  const middles = Float64Array.from(page.lines, middleOf).sort();
  const texts = page.lines.filter(({ column, size }) => {
    const known = columns.get(column);
    return (
      known !== undefined &&
      known.head === null &&
      known.lines >= ENOUGH_LINES &&
      Math.abs(size / page.bodySize - 1) < 0.12
    );
  });
  const tops = texts.map(({ box: [, y] }) => y);
  const bottoms = texts.map(({ box: [, y, , height] }) => y + height);
  const first = tops.reduce((least, each) => Math.min(least, each), page.height);
  const last = bottoms.reduce((most, each) => Math.max(most, each), 0);
  return (own) => {
    const top = own.reduce((least, { box: [, y] }) => Math.min(least, y), page.height);
    const bottom = own.reduce((most, { box: [, y, , height] }) => Math.max(most, y + height), 0);
    const outside = bottom <= first ? "above" : top >= last ? "below" : null;
    return { alone: below(middles, bottom) - below(middles, top) <= own.length, outside };
  };
}

const middleOf = ({ box: [, y, , height] }: OrderedLine): number => y + height / 2;

/** How many of sorted numbers are smaller. */
function below(sorted: Float64Array, limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
