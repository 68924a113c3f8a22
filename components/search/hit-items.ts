import type { Fold } from "@/lib/search/fold";
import type { LookBack } from "@/lib/search/look-back";
import { breath } from "./breath";
import { hitItem } from "./hit-item";
import { spanTitle } from "./messages";

/** How many are made before the browser may answer again. */
const HITS_A_TASK = 3;

/** Hits, and how they are shown. */
export interface ShownHits {
  search: LookBack;
  /** The terms to mark, and the table with which the stories found by now are folded. */
  terms: string[];
  fold: () => Promise<Fold>;
}

/** The items of the hits from one place to another. Rejects when a story cannot be loaded. */
export async function hitItems(
  { search, terms, fold }: ShownHits,
  from: number,
  to: number,
): Promise<HTMLElement[]> {
  const stories = await Promise.all(search.hits.slice(from, to).map((hit) => hit.load()));
  const known = await fold();
  const items: HTMLElement[] = [];
  for (const [i, story] of stories.entries()) {
    if (i % HITS_A_TASK === 0) await breath();
    items.push(hitItem(story, spanBegun(search, from + i), terms, known));
  }
  return items;
}

/** The span's name, at the first hit of each bundle. */
function spanBegun({ hits }: LookBack, at: number): string | null {
  const bundle = hits[at]?.bundle;
  return bundle === undefined || bundle === hits[at - 1]?.bundle ? null : spanTitle(bundle);
}
