import { readFile } from "node:fs/promises";
import path from "node:path";
import { nameDigest } from "@/lib/files/digest";
import { eachAtOnce } from "@/lib/files/each-at-once";
import type { Entry } from "../entry";
import type { AdoptionRecord } from "../write/record";
import { nameOf } from "./names";
import { addressesOf } from "./there";
import { newUrl, usualFile } from "./usual";

/** What editors have made of the files that an earlier run has written. */
export interface OwnFiles {
  /** Source → the address of a story now that was changed. */
  changed: ReadonlyMap<string, string>;
  /** Sources of stories that were taken away. */
  away: ReadonlySet<string>;
}

const AT_ONCE = 16;

export async function ownFiles(contentDir: string, { stories }: AdoptionRecord): Promise<OwnFiles> {
  const changed = new Map<string, string>();
  const away = new Set<string>();
  await eachAtOnce(Object.entries(stories), AT_ONCE, async ([source, { file, digest, begun }]) => {
    const text = await textOf(contentDir, file);
    if (text === null && !begun) away.add(source);
    if (text === null || nameDigest(text) === digest) return;
    const [url] = addressesOf(file, text);
    if (url !== undefined) changed.set(source, url);
  });
  return { changed, away };
}

/**
 * The record where a story's file has another place in the archive, or another name: what was made of the one that is no more there belongs
 * to the new one that would have its address.
 */
export async function withMoved(
  contentDir: string,
  record: AdoptionRecord,
  entries: readonly Entry[],
): Promise<AdoptionRecord> {
  const here = new Set(entries.map(({ source }) => source));
  const stories = new Map(Object.entries(record.stories));
  const left = new Map(
    [...stories].flatMap(([source, { file }]) => (here.has(source) ? [] : [[file, source]])),
  );
  if (left.size === 0) return record;
  for (const entry of entries) {
    if (stories.has(entry.source)) continue;
    const file = usualFile(entry, nameOf(entry));
    const source = left.get(file);
    const known = source === undefined ? undefined : stories.get(source);
    if (source === undefined || !known) continue;
    const text = await textOf(contentDir, file);
    if (text === null || addressesOf(file, text)[0] !== newUrl(entry, nameOf(entry))) continue;
    left.delete(file);
    stories.delete(source);
    stories.set(entry.source, known);
  }
  return { ...record, stories: Object.fromEntries(stories) };
}

const textOf = (contentDir: string, file: string): Promise<string | null> =>
  readFile(path.join(contentDir, ...file.split("/").slice(1)), "utf8").catch(() => null);
