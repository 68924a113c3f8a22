import { readFile } from "node:fs/promises";
import { absoluteOf } from "@/lib/content/import/archive";
import { writeWhole } from "@/lib/files/write-whole";

/** A text to save, and the one that it was made of. */
export interface Revision {
  file: string;
  before: string;
  after: string;
}

export type Saved = { kind: "saved" } | { kind: "stale"; there: string };

/** Saves a file, if it still is what was read: what somebody else has saved meanwhile is never lost. */
export async function saveRevision(contentDir: string, { file, before, after }: Revision): Promise<Saved> {
  const absolute = absoluteOf(contentDir, file);
  const there = await readFile(absolute, "utf8").catch(() => "");
  if (there !== before) return { kind: "stale", there };
  await writeWhole(absolute, after);
  return { kind: "saved" };
}
