import type { Splice } from "./markup/splice";

/** The way between the offsets of a printed text and those of the text without mark-up. */
export interface Offsets {
  printed(converted: number): number;
  converted(printed: number): number;
}

const SAME: Offsets = { printed: (offset) => offset, converted: (offset) => offset };

/** Offsets across splices, which are in order. A place inside what a splice wrote is one inside what it replaced. */
export function offsetsOf(splices: readonly Splice[]): Offsets {
  if (splices.length === 0) return SAME;
  const places: number[] = [];
  let shift = 0;
  for (const { start, end, to } of splices) {
    places.push(start + shift);
    shift += to.length - (end - start);
  }
  return {
    printed(offset) {
      const index = lastUpTo(offset, splices.length, (each) => places[each] ?? 0);
      const splice = splices[index];
      if (!splice) return offset;
      const inside = offset - (places[index] ?? 0);
      if (inside < splice.to.length) return splice.start + Math.min(inside, splice.end - splice.start - 1);
      return splice.end + inside - splice.to.length;
    },
    converted(offset) {
      const index = lastUpTo(offset, splices.length, (each) => splices[each]?.start ?? 0);
      const splice = splices[index];
      if (!splice) return offset;
      const place = places[index] ?? 0;
      if (offset < splice.end) return place + Math.min(offset - splice.start, splice.to.length);
      return place + splice.to.length + offset - splice.end;
    },
  };
}

/** The last of `count` places, which are in order, that is not behind `offset`; -1 where there is none. */
function lastUpTo(offset: number, count: number, place: (index: number) => number): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (place(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
