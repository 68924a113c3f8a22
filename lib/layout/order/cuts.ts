import type { Block } from "./block";

/** A straight line across an area that no part of it crosses. */
export interface Cut {
  /** `level`: what is above from what is below; `upright`: left from right. */
  way: "level" | "upright";
  before: Block[];
  after: Block[];
  gap: readonly [number, number];
}

/** All cuts of an area in one way. `slack`: how far parts on both sides of a cut may overlap. */
export function cutsOf(blocks: readonly Block[], way: Cut["way"], slack: number): Cut[] {
  const { sorted, places } = placesOf(blocks, way, slack);
  return places.map((place) => cutAt(sorted, way, place));
}

/** The cut of an area that leaves its sides as even as can be; null where there is none. */
export function middleCutOf(blocks: readonly Block[], slack: number): Cut | null {
  let middle: (() => Cut) | null = null;
  let least = blocks.length;
  for (const way of ["level", "upright"] as const) {
    const { sorted, places } = placesOf(blocks, way, slack);
    for (const place of places) {
      const uneven = Math.abs(place.index * 2 - blocks.length);
      if (uneven >= least) continue;
      least = uneven;
      middle = () => cutAt(sorted, way, place);
    }
  }
  return middle?.() ?? null;
}

interface Place {
  /** Of the first part behind the cut. */
  index: number;
  gap: readonly [number, number];
}

function placesOf(
  blocks: readonly Block[],
  way: Cut["way"],
  slack: number,
): { sorted: Block[]; places: Place[] } {
  const [from, to] = way === "level" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const sorted = blocks.toSorted((a, b) => a.span[from] - b.span[from] || a.span[to] - b.span[to]);
  const places: Place[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [index, block] of sorted.entries()) {
    if (index > 0 && block.span[from] >= end - slack) places.push({ index, gap: [end, block.span[from]] });
    end = Math.max(end, block.span[to]);
  }
  return { sorted, places };
}

const cutAt = (sorted: readonly Block[], way: Cut["way"], { index, gap }: Place): Cut => ({
  way,
  before: sorted.slice(0, index),
  after: sorted.slice(index),
  gap,
});
