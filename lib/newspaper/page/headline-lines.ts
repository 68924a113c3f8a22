import type { OrderedPage } from "@/lib/layout/ordered";
import type { BlockLayout } from "./block-layout";
import type { SetColumn } from "./set-columns";

/** Indexes of the first and the last line in a headline's largest type. */
export interface Mains {
  first: number;
  last: number;
}

/** Type of a headline's main lines differs by no more: of the smaller against the larger. */
const SAME_MAIN = 0.9;

/** Of each headline's column its main lines. */
export function mainsOf(
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

export function headOf(
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
