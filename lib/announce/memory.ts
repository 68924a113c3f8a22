import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { writeWhole } from "@/lib/files/write-whole";
import type { Manifest } from "@/lib/publish/manifest/manifest";
import { parsedJson } from "@/lib/publish/parsed-json";
import { type Announceable, isChanged, isFeed, isStory, marksOf } from "./published";

/** What was announced of a site. It stands beside the manifest: hidden, so that no server hands it out. */
export const MEMORY = ".announced.json";

const VERSION = 1;

const Memory = z.object({
  version: z.literal(VERSION),
  /** The site's address: of another one nothing was announced. */
  site: z.string(),
  /** What was there at the last announcement, and what it said. */
  known: z.record(z.string(), z.string()),
  /** By the channel's id: what it is still to be told. */
  pending: z.record(z.string(), z.array(z.string())),
});
export type Memory = z.infer<typeof Memory>;

/** null where nothing was announced yet, or nobody knows what was. */
export async function readMemory(dist: string, site: string): Promise<Memory | null> {
  const text = await readFile(path.join(dist, MEMORY), "utf8").catch(() => "");
  const memory = parsedJson(Memory, text);
  return memory?.site === site ? memory : null;
}

export const writeMemory = (dist: string, memory: Memory): Promise<void> =>
  writeWhole(path.join(dist, MEMORY), JSON.stringify(memory));

/** Addresses that are new, say something else, or are no more, since the last announcement. */
export interface Difference {
  added: string[];
  changed: string[];
  deleted: string[];
}

export function differenceOf(known: Memory["known"], { pages, feeds, marks }: Announceable): Difference {
  const all = [...pages, ...feeds];
  const there = new Set(all);
  return {
    added: all.filter((url) => known[url] === undefined),
    changed: all.filter((url) => {
      const before = known[url];
      return before !== undefined && isChanged(before, marks[url] ?? before);
    }),
    deleted: Object.keys(known).filter((url) => !there.has(url)),
  };
}

/**
 * What the site was before a deploy, where nothing else is remembered: a machine that sends what it has just built knows it from the
 * target. Its manifest does not say which pages were listed: those that are now, that are gone, and stories.
 */
export function knownBefore(
  before: Manifest,
  now: Manifest,
  { pages, feeds }: Announceable,
): Memory["known"] {
  const there = new Set([...pages, ...feeds]);
  const wasListed = (url: string) =>
    there.has(url) || isStory(url) || (now.pages[url] === undefined && (url.endsWith("/") || isFeed(url)));
  return marksOf(before, Object.keys(before.pages).filter(wasListed));
}

/** The memory that holds what is there now, with the difference added to what each channel is still to be told. */
export function remembering(
  site: string,
  last: Pick<Memory, "known" | "pending">,
  now: Announceable,
  channels: readonly { id: string; takes: (url: string) => boolean }[],
  isFirst: boolean,
): Memory {
  const { added, changed, deleted } = differenceOf(last.known, now);
  const all = [...now.pages, ...now.feeds];
  const pending = channels.map(({ id, takes }): [string, string[]] => {
    const waiting = last.pending[id];
    // Whoever is told for the first time does not know what others were told, either.
    if (waiting === undefined && !isFirst) return [id, all.filter(takes)];
    const due = new Set([...(waiting ?? []), ...[...added, ...changed, ...deleted].filter(takes)]);
    const ordered = all.filter((url) => due.delete(url));
    return [id, [...ordered, ...due]];
  });
  return { version: VERSION, site, known: now.marks, pending: Object.fromEntries(pending) };
}
