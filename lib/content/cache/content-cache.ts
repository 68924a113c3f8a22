import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { FileTimes } from "@/lib/files/folder-state";
import type { Problem } from "@/lib/records/problem";
import type { FileStat } from "../reading/file-stat";
import { BlobStore, blobsAt, type Held } from "./blob-store";
import { type CacheEntry, Head, isEntry, isUnchanged, monthOfFacts } from "./entry";
import { type FileReading, isFacts, pack, unpack } from "./pack";
import { readShard, writeShard } from "./shard";

interface Cached {
  reading: FileReading;
  problems: Problem[];
}

/** What must be as it was for a file's reading to be used again. */
interface CacheKey {
  file: string;
  stat: FileTimes;
  context: string;
  /** The hash of the file's bytes, computed only when size and times do not settle it. */
  hash: () => Promise<string>;
}

const SUFFIX = ".cache";
/**
 * What was read of each content file, in one file for each month. It may be deleted at any time: then all content is read
 * again, as it is where a file of the cache is damaged or other code wrote it.
 */
export class ContentCache {
  private readonly held = new Map<string, Held>();
  private readonly used = new Set<string>();
  private readonly dirty = new Set<string>();
  private readonly blobs: BlobStore;

  /** `version` names the code that reads content. `mediaStat` gives size and times of a picture under `content/`, null if it is not there. */
  constructor(
    private readonly folder: string,
    private readonly version: string,
    private readonly mediaStat: (file: string) => FileStat,
  ) {
    this.blobs = new BlobStore(folder);
    for (const month of monthsIn(folder)) {
      const file = this.fileOf(month);
      const read = readShard(file);
      const entries = read && entriesIn(read.head, version);
      if (!entries) this.dirty.add(month);
      else for (const entry of entries) this.held.set(entry.file, { entry, file, blobsAt: read.blobsAt });
    }
  }

  /** The file's reading, if size and times say that it is still what it was. */
  known({ file, stat, context }: Omit<CacheKey, "hash">): Cached | null {
    const held = this.held.get(file);
    return held && this.isMadeWith(held.entry, context) && isUnchanged(held.entry, stat)
      ? this.use(held)
      : null;
  }

  /** The file's reading, if it is still what it was. */
  async get({ file, stat, context, hash }: CacheKey): Promise<Cached | null> {
    const held = this.held.get(file);
    if (!held) return null;
    const { entry } = held;
    if (!this.isMadeWith(entry, context)) return null;
    if (!isUnchanged(entry, stat)) {
      if (entry.size !== stat.size || entry.hash !== (await hash())) return null;
      const now = { ...entry, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs, readAt: Date.now() };
      // Saved only where it spares the next load from hashing the file again.
      if (isUnchanged(now, stat)) {
        Object.assign(entry, now);
        this.dirty.add(monthOfFacts(entry.facts));
      }
    }
    return this.use(held);
  }

  private use(held: Held): Cached {
    const { file, facts, problems = [] } = held.entry;
    this.used.add(file);
    return { reading: unpack(facts, (index) => this.blobs.blob(held, index)), problems };
  }

  /** Keeps a reading, and gives it back as one whose texts are read when they are asked for. */
  put(
    { file, stat, context }: Omit<CacheKey, "hash">,
    hash: string,
    readAt: number,
    media: readonly string[],
    { reading, problems }: Cached,
  ): FileReading {
    const packed = pack(reading);
    // As JSON and back: V8 keeps the whole text of a file in memory for as long as a piece cut out of it is in use.
    const facts: unknown = JSON.parse(JSON.stringify(packed.facts));
    if (!isFacts(facts)) throw new Error(`${file} was read as something else than a page or a story`);
    const old = this.held.get(file);
    if (old) this.dirty.add(monthOfFacts(old.entry.facts));
    const entry: CacheEntry = {
      file,
      size: stat.size,
      mtimeMs: stat.mtimeMs,
      ctimeMs: stat.ctimeMs,
      hash,
      readAt,
      context,
      ...(media.length > 0
        ? { media: media.map((picture): [string, FileStat] => [picture, this.mediaStat(picture)]) }
        : {}),
      ...(problems.length > 0 ? { problems } : {}),
      facts,
      blobs: [],
    };
    const held: Held = { entry, file: "", blobsAt: 0 };
    this.blobs.keep(held, packed.blobs);
    this.held.set(file, held);
    this.dirty.add(monthOfFacts(facts));
    this.used.add(file);
    return unpack(facts, (index) => this.blobs.blob(held, index));
  }

  /** Writes the months that changed. Entries that were not asked for since the cache was opened are dropped: their files are gone. */
  async save(): Promise<void> {
    for (const [file, { entry }] of this.held) {
      if (this.used.has(file)) continue;
      this.dirty.add(monthOfFacts(entry.facts));
      this.held.delete(file);
    }
    const months = new Map<string, Held[]>([...this.dirty].map((month) => [month, []]));
    for (const held of this.held.values()) {
      const month = monthOfFacts(held.entry.facts);
      const all = months.get(month);
      if (!all) continue;
      // The entry's date has moved to this month: its blobs are copied before the month that has them is written anew.
      if (![this.fileOf(month), this.blobs.newFile].includes(held.file)) this.blobs.move(held);
      all.push(held);
    }
    for (const [month, all] of months) await this.saveMonth(month, all);
    this.dirty.clear();
    await this.blobs.end();
  }

  private async saveMonth(month: string, all: readonly Held[]): Promise<void> {
    const file = this.fileOf(month);
    if (all.length === 0) return rm(file, { force: true });
    const blobs = this.blobs.bytesOfAll(all);
    let offset = 0;
    const entries = all.map(({ entry }, index) => {
      const at = blobsAt(blobs[index] ?? [], offset);
      offset = at.end;
      return { ...entry, blobs: at.blobs };
    });
    const begin = await writeShard(file, { version: this.version, entries }, blobs.flat());
    for (const [index, held] of all.entries()) {
      held.entry.blobs = entries[index]?.blobs ?? [];
      Object.assign(held, { file, blobsAt: begin });
    }
  }

  private isMadeWith({ context, media = [] }: CacheEntry, now: string): boolean {
    if (context !== now) return false;
    return media.every(([file, before]) => {
      const now = this.mediaStat(file);
      return JSON.stringify(before) === JSON.stringify(now);
    });
  }

  private fileOf(month: string): string {
    return path.join(this.folder, month + SUFFIX);
  }
}

/** The entries that a file of the cache begins with; null where other code wrote it. */
function entriesIn(head: unknown, version: string): CacheEntry[] | null {
  const { data } = Head.safeParse(head);
  if (data?.version !== version) return null;
  return data.entries.every(isEntry) ? data.entries : null;
}

function monthsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => name.slice(0, -SUFFIX.length));
  } catch {
    return [];
  }
}
