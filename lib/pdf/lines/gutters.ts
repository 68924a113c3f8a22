import type { Box } from "@/lib/records/box";
import { Grid } from "./grid";
import { extents, type Placed, type Run } from "./placed";

/** Where a line would have to be joined: between `start` and `end`, at the height of a line from `low` to `high`. */
export interface Gap {
  start: number;
  end: number;
  low: number;
  high: number;
  /** Height of the type beside it. */
  size: number;
}

/** Times the height of the type: how far above and below a gap its neighbours are looked at. */
const REACH = 3.5;
/** Of an em of the neighbours: a space between them that is wider goes between columns. */
const GUTTER = 0.4;
/** So many of the characters at each side must stand above or below for a space to be seen as one between columns. */
const FLANK = 2;
const CELL = 24;

/** What lies between columns: rules, and white space that lines above or below have at the same place. */
export class Gutters {
  readonly #characters = new Grid<Placed>(CELL);
  readonly #rules: readonly [number, number, number, number][];

  /** Of lines that all run alike. */
  constructor(all: readonly Placed[], rules: readonly Box[], run: Run) {
    for (const one of all) this.#characters.add(one.start, one.low, one);
    this.#rules = rules.map((rule) => extents(rule, run));
  }

  /** Whether a printed rule goes through a gap, from above the line to below it. */
  isRuled({ start, end, low, high }: Gap): boolean {
    const middle = (low + high) / 2;
    return this.#rules.some(
      ([left, right, top, bottom]) =>
        right - left < bottom - top &&
        left >= start - 1 &&
        right <= end + 1 &&
        top < middle &&
        bottom > middle,
    );
  }

  /** Whether the lines above, or those below, leave white what they have in common with a gap. */
  isBetweenColumns(gap: Gap): boolean {
    const reach = gap.size * REACH;
    return [
      { low: gap.low - reach, high: gap.low },
      { low: gap.high, high: gap.high + reach },
    ].some(({ low, high }) => this.#isRiver(gap, low, high));
  }

  #isRiver(gap: Gap, low: number, high: number): boolean {
    const reach = gap.size * REACH;
    const near = [...this.#characters.within(gap.start - reach, low - CELL, gap.end + reach, high)].filter(
      (one) => {
        const middle = (one.low + one.high) / 2;
        return middle > low && middle < high;
      },
    );
    const before = near.filter((one) => one.end <= gap.start + (gap.end - gap.start) / 2);
    const after = near.filter((one) => one.start >= gap.start + (gap.end - gap.start) / 2);
    if (rows(before) < FLANK || rows(after) < FLANK) return false;
    const em = Math.min(...near.map(({ size }) => size));
    return widestFree(gap, near) >= em * GUTTER;
  }
}

/** How many lines characters are of. */
function rows(characters: readonly Placed[]): number {
  const bases = characters.map(({ base }) => base).sort((a, b) => a - b);
  return bases.filter((base, index) => index === 0 || base - (bases[index - 1] ?? base) > 2).length;
}

/** The widest part of a gap that nothing covers. */
function widestFree({ start, end }: Gap, characters: readonly Placed[]): number {
  const inside = characters
    .filter((one) => one.end > start && one.start < end)
    .sort((one, other) => one.start - other.start);
  let widest = 0;
  let free = start;
  for (const one of inside) {
    widest = Math.max(widest, one.start - free);
    free = Math.max(free, one.end);
  }
  return Math.max(widest, end - free);
}
