import { Grid } from "./grid";
import type { Gutters } from "./gutters";
import { goesOn, isOnLine } from "./joining";
import type { Placed } from "./placed";

/** Times the height of the type: how far away the next character of a line is looked for. */
const REACH = 5;

/** Lines of characters that all run alike, each from its start to its end. */
export function chain(all: readonly Placed[], gutters: Gutters): Placed[][] {
  const after = mutualNeighbours(all);
  const before = new Map([...after].map(([one, next]) => [next, one]));
  const spaceAfter = (one: Placed | undefined) => {
    const next = one && after.get(one);
    return next ? [next.start - one.end] : [];
  };
  const begins = new Set(all);
  const joined = new Map<Placed, Placed>();
  for (const [one, next] of after) {
    const neighbours = [...spaceAfter(before.get(one)), ...spaceAfter(next)];
    if (!goesOn(one, next, neighbours, gutters)) continue;
    joined.set(one, next);
    begins.delete(next);
  }
  return [...begins].map((first) => {
    const line: Placed[] = [];
    for (let one: Placed | undefined = first; one; one = joined.get(one)) line.push(one);
    return line;
  });
}

/** Of each character the next on its line, where it is the one before that, too. */
function mutualNeighbours(all: readonly Placed[]): Map<Placed, Placed> {
  const grid = new Grid<Placed>(Math.max(8, median(all.map(({ size }) => size)) * 2));
  for (const one of all) grid.add(one.start, one.base, one);
  const before = new Map<Placed, { one: Placed; distance: number }>();
  const after = new Map<Placed, Placed>();
  for (const one of all) {
    const next = nearestAfter(one, grid);
    if (!next) continue;
    const distance = distanceOf(one, next);
    const known = before.get(next);
    if (known && known.distance <= distance) continue;
    if (known) after.delete(known.one);
    before.set(next, { one, distance });
    after.set(one, next);
  }
  return after;
}

function nearestAfter(one: Placed, grid: Grid<Placed>): Placed | null {
  let nearest: Placed | null = null;
  let distance = Number.POSITIVE_INFINITY;
  const middle = (one.start + one.end) / 2;
  const across = one.size * 1.5;
  const far = one.end + one.size * REACH;
  for (const other of grid.within(middle, one.base - across, far, one.base + across)) {
    if (other === one || other.start < middle || other.start > far) continue;
    const isAfter = other.start > one.start || (other.start === one.start && other.order > one.order);
    if (!isAfter || distanceOf(one, other) >= distance || !isOnLine(one, other)) continue;
    nearest = other;
    distance = distanceOf(one, other);
  }
  return nearest;
}

/** What stands off the line (raised figures), or does not follow in the PDF, is taken for a little farther away. */
const distanceOf = (one: Placed, next: Placed): number =>
  Math.max(0, next.start - one.end) +
  Math.abs(next.base - one.base) * 0.1 +
  (next.order === one.order + 1 ? 0 : one.size * 0.05);

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
