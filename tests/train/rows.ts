import { LEAK } from "@/lib/newspaper/grammar/network";

/** Adds to a stretch of a table a stretch of another, so many times. */
export function addScaled(
  to: Float64Array,
  toOffset: number,
  from: Float64Array,
  fromOffset: number,
  length: number,
  times: number,
): void {
  for (let at = 0; at < length; at += 1)
    to[toOffset + at] = (to[toOffset + at] ?? 0) + times * (from[fromOffset + at] ?? 0);
}

/** Stretches of a table that are to be added, and how many times each. */
export interface Gathered {
  offsets: number[];
  times: number[];
}

/**
 * Adds to a row four rows of a table, each so many times, in `places` alone: the same to the last bit as one after the other, in less
 * time, as each number of the row is fetched once.
 */
export function addFour(
  row: Float64Array,
  table: Float64Array,
  { offsets, times }: Gathered,
  places: Int32Array,
): void {
  const [first = 0, second = 0, third = 0, fourth = 0] = offsets;
  const [a = 0, b = 0, c = 0, d = 0] = times;
  for (let index = 0; index < places.length; index += 1) {
    const at = places[index] ?? 0;
    row[at] =
      (row[at] ?? 0) +
      a * (table[first + at] ?? 0) +
      b * (table[second + at] ?? 0) +
      c * (table[third + at] ?? 0) +
      d * (table[fourth + at] ?? 0);
  }
}

/** Adds to a stretch of `slopes` a row, so many times, and returns the row's product with the same stretch of `weights`; in `places` alone. */
export function addedProduct(
  slopes: Float64Array,
  weights: Float64Array,
  offset: number,
  row: Float64Array,
  times: number,
  places: Int32Array,
): number {
  let sum = 0;
  for (let index = 0; index < places.length; index += 1) {
    const at = places[index] ?? 0;
    const own = row[at] ?? 0;
    slopes[offset + at] = (slopes[offset + at] ?? 0) + times * own;
    sum += (weights[offset + at] ?? 0) * own;
  }
  return sum;
}

/** Where a stretch of a table is not 0. */
export function placesOfKept(kept: Float64Array): Int32Array {
  const places = new Int32Array(kept.length);
  let count = 0;
  for (let at = 0; at < kept.length; at += 1) {
    if (kept[at] === 0) continue;
    places[count] = at;
    count += 1;
  }
  return places.subarray(0, count);
}

/** Numbers below 0 count little. */
export function rectify(row: Float64Array): void {
  for (let at = 0; at < row.length; at += 1) {
    const own = row[at] ?? 0;
    if (own < 0) row[at] = own * LEAK;
  }
}

/** Normally distributed (Box and Muller). */
export const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
