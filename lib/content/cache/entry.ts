import { z } from "zod";
import { CLOCK_STEP } from "@/lib/files/clock-step";
import type { FileTimes } from "@/lib/files/folder-state";
import { monthOf } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";
import type { FileStat } from "../reading/file-stat";
import { isFacts, type ReadingFacts } from "./pack";

/** Where a blob lies in its file, and its checksum. Offset and length in bytes. */
export type BlobAt = [offset: number, length: number, sum: string];

/** A content file as it was read last. */
export interface CacheEntry extends FileTimes {
  file: string;
  /** Of the file's bytes. */
  hash: string;
  /** When it was read, in milliseconds: the size and times of a file that was changed just before may be those of another text. */
  readAt: number;
  /** What it was read with: the site's settings, the known misreadings. */
  context: string;
  /** The pictures that the reading depends on, by their paths under `content/`; left out, like its problems, where there are none. */
  media?: [string, FileStat][];
  problems?: Problem[];
  facts: ReadingFacts;
  blobs: BlobAt[];
}

/**
 * Only the outline is looked at, for every publish opens the entries of the whole archive. The rest is vouched for by the
 * checksum (these are the bytes that were written) and by the version (this very code wrote them).
 */
export function isEntry(value: unknown): value is CacheEntry {
  if (typeof value !== "object" || value === null) return false;
  return (
    "file" in value &&
    typeof value.file === "string" &&
    (!("media" in value) || Array.isArray(value.media)) &&
    (!("problems" in value) || Array.isArray(value.problems)) &&
    "blobs" in value &&
    Array.isArray(value.blobs) &&
    "facts" in value &&
    isFacts(value.facts)
  );
}

/** What a file of the cache begins with. */
export const Head = z.object({ version: z.string(), entries: z.array(z.unknown()) });

/**
 * Whether a file has the size and times that it had when it was read, and had not just been changed then: a change right
 * after the reading may have left the same time.
 */
export const isUnchanged = (entry: CacheEntry, { size, mtimeMs, ctimeMs }: FileTimes): boolean =>
  entry.size === size &&
  entry.mtimeMs === mtimeMs &&
  entry.ctimeMs === ctimeMs &&
  Math.max(mtimeMs, ctimeMs) < entry.readAt - CLOCK_STEP;

/** The month whose file a reading belongs into: 2024-06. */
export const monthOfFacts = (facts: ReadingFacts): string =>
  facts.kind === "page" ? monthOf(facts.page.page.date) : facts.record.url.slice(1, 8).replace("/", "-");
