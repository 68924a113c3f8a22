import { createHash } from "node:crypto";

/** One machine's share of the pages: the third of eight. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

/** More machines than this are a mistake. */
const MOST_SHARDS = 1000;

/** Reads `3/8`; null where it is no share. */
export function shardOf(text: string): Shard | null {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return index >= 1 && index <= count && count <= MOST_SHARDS ? { index, count } : null;
}

/** The name of a part's folder: `3-of-8`. */
export const partName = ({ index, count }: Shard): string => `${index}-of-${count}`;

/** The share that `partName` names; null for other names. */
export const shardOfPart = (name: string): Shard | null => shardOf(name.replace("-of-", "/"));

/** Whether a page is in a share. By its address alone, so that machines need not speak to one another; each gets about as many. */
export function hasPage({ index, count }: Shard, url: string): boolean {
  return createHash("sha256").update(url).digest().readUInt32BE() % count === index - 1;
}
