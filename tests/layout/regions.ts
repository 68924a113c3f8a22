import type { OrderedPage } from "@/lib/layout/ordered";
import { lineAt, placeOf } from "./line-at";
import type { Sheet } from "./sheet";

/** How the regions of a page agree with its stories, captions apart. */
export interface RegionCounts {
  regions: number;
  /** Regions with lines of several stories. */
  mixed: number;
  stories: number;
  /** Stories with lines in several regions. */
  split: number;
}

export function regionsOf(sheet: Sheet, page: OrderedPage, scale: number): RegionCounts {
  const stories = new Map<number, Set<number>>();
  const regions = new Map<number, Set<number>>();
  const place = placeOf(sheet, page, scale);
  for (const { box, region } of page.lines) {
    const line = lineAt(sheet, place, box);
    if (!line || line.story === null || line.part === "caption") continue;
    add(stories, line.story, region);
    add(regions, region, line.story);
  }
  const several = (sets: Map<number, Set<number>>) =>
    [...sets.values()].filter(({ size }) => size > 1).length;
  return {
    regions: regions.size,
    mixed: several(regions),
    stories: stories.size,
    split: several(stories),
  };
}

function add(sets: Map<number, Set<number>>, key: number, value: number): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(value));
}
