import { statSync } from "node:fs";
import { monthOf } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";
import type { Facts } from "./pack";

/** What decides whether a file is the one that was read. Times in milliseconds. */
export interface Stat {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
}

/** A picture that a reading depends on, by its path under `content/`; null where there was no such file. */
export type MediaStat = readonly [
  file: string,
  stat: readonly [size: number, mtimeMs: number, ctimeMs: number] | null,
];

/** Where a blob lies in its file, and its checksum. */
export type BlobAt = readonly [offset: number, length: number, sum: string];

/** A content file as it was read last. */
export interface Entry extends Stat {
  file: string;
  /** Of the file's bytes. */
  hash: string;
  /** When it was read: a file changed in the same instant is in doubt. */
  readAt: number;
  /** What it was read with: the site's settings, the known misreadings. */
  context: string;
  media: MediaStat[];
  problems: Problem[];
  facts: Facts;
  blobs: BlobAt[];
}

/** Clocks of file systems tick this slowly. Milliseconds. */
const TICK = 2000;

/** Same size and times, and not changed in the instant of the reading. */
export const isSame = (entry: Entry, { size, mtimeMs, ctimeMs }: Stat): boolean =>
  entry.size === size &&
  entry.mtimeMs === mtimeMs &&
  entry.ctimeMs === ctimeMs &&
  Math.max(mtimeMs, ctimeMs) < entry.readAt - TICK;

/** The month whose file a reading belongs into: 2024-06. */
export const monthOfFacts = (facts: Facts): string =>
  facts.kind === "page" ? monthOf(facts.page.page.date) : facts.record.url.slice(1, 8).replace("/", "-");

/** Size and times of a file; null if there is none. */
export function statOf(file: string): MediaStat[1] {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? [found.size, found.mtimeMs, found.ctimeMs] : null;
}
