import { isUtf8 } from "node:buffer";
import { readFile, rm } from "node:fs/promises";
import { absoluteOf } from "@/lib/content/import/archive";
import { isInside } from "@/lib/files/inside";
import { writeWhole } from "@/lib/files/write-whole";

/** A text to save, and the one that it was made of; null where there is no file. */
export interface Revision {
  /** `content/stories/2024/06/jiliang.md` */
  file: string;
  before: string | null;
  after: string | null;
}

export type Saved =
  | { kind: "saved" }
  | { kind: "stale"; file: string; there: string }
  /** Its bytes are not UTF-8: written as text, all that could not be read of it would be lost. */
  | { kind: "not-utf8"; file: string };

/** Saves a file, if it still is what was read: what somebody else has saved meanwhile is never lost. */
export const saveRevision = (contentDir: string, revision: Revision): Promise<Saved> =>
  saveRevisions(contentDir, [revision]);

/** Saves several files, if they all are what was read; else none. */
export async function saveRevisions(contentDir: string, revisions: readonly Revision[]): Promise<Saved> {
  const places = revisions.map((revision) => ({ ...revision, absolute: placeOf(contentDir, revision) }));
  for (const { absolute, file, before } of places) {
    const bytes = await readFile(absolute).catch(() => null);
    const there = bytes?.toString("utf8") ?? null;
    if (bytes && !isUtf8(bytes)) return { kind: "not-utf8", file };
    if ((there ?? "") !== (before ?? "")) return { kind: "stale", file, there: there ?? "" };
  }
  for (const { absolute, after } of places)
    await (after === null ? rm(absolute, { force: true }) : writeWhole(absolute, after));
  return { kind: "saved" };
}

function placeOf(contentDir: string, { file }: Revision): string {
  const absolute = absoluteOf(contentDir, file);
  if (!isInside(contentDir, absolute)) throw new Error(`${file} is not in the content`);
  return absolute;
}
