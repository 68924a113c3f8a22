import type { Hit } from "@/lib/search/hit";
import type { Sort } from "./address";

/** Bundles, which are newest first, as they are to be searched. */
export const inOrder = (bundles: readonly string[], sort: Sort): string[] =>
  sort === "oldest" ? [...bundles].reverse() : [...bundles];

/** A bundle's hits, which have those in headlines first, as they are to be shown. */
export function sorted(hits: Hit[], sort: Sort): Hit[] {
  if (sort === "") return hits;
  return [...hits].sort((a, b) => (sort === "oldest" ? a.order - b.order : b.order - a.order));
}
