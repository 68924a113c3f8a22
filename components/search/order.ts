import type { Sort } from "@/lib/search/hit";

/** Bundles, which are newest first, as they are to be searched. */
export const inOrder = (bundles: readonly string[], sort: Sort): string[] =>
  sort === "oldest" ? [...bundles].reverse() : [...bundles];
