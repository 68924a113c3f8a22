import type { Box } from "@/lib/records/box";

/** Pairs of boxes that lie over each other by more than a share of a point each way. */
export function overlaps<T>(items: readonly T[], boxOf: (item: T) => Box, by = 0.6): [T, T][] {
  const sorted = [...items].sort((a, b) => boxOf(a)[1] - boxOf(b)[1]);
  const pairs: [T, T][] = [];
  for (const [index, a] of sorted.entries()) {
    const [ax, ay, aw, ah] = boxOf(a);
    for (const b of sorted.slice(index + 1)) {
      const [bx, by0, bw] = boxOf(b);
      if (by0 > ay + ah - by) break;
      if (bx < ax + aw - by && ax < bx + bw - by) pairs.push([a, b]);
    }
  }
  return pairs;
}
