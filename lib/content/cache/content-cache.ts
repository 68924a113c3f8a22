import { closeSync, mkdirSync, openSync, readdirSync, statSync, writeSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { monthOf } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";
import { errorCode } from "../error-code";
import { type Facts, type FileReading, pack, unpack } from "./pack";
import { checksum, readShard, readStretch, writeShard } from "./shard";

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

type BlobAt = readonly [offset: number, length: number, sum: string];

/** A content file as it was read last. */
interface Entry extends Stat {
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

/** A blob that was written is damaged or gone: the cache must be deleted and made again. */
export class CacheDamaged extends Error {}

export interface Cached {
  reading: FileReading;
  problems: Problem[];
}

/** What a file's reading is found by. */
export interface Wanted {
  file: string;
  stat: Stat;
  context: string;
  /** The hash of the file's bytes, asked for when size and times leave a doubt. */
  hash: () => Promise<string>;
}

/** Clocks of file systems tick this slowly. Milliseconds. */
const TICK = 2000;
/** Texts kept in memory after they were asked for. */
const RECENT = 512;
const SUFFIX = ".cache";
/** Where new readings wait for their month to be written: an archive's would not fit into memory. */
const NEW = "new.tmp";

interface Held {
  entry: Entry;
  /** The file in which its blobs are: a month's, or the one of this load's readings. */
  file: string;
  /** Where they begin in it. */
  blobsAt: number;
}

/**
 * What was read of each content file, in a file for each month. Deleting it costs time and nothing else; what is damaged
 * or was made by other code is read anew.
 */
export class ContentCache {
  private readonly held = new Map<string, Held>();
  private readonly used = new Set<string>();
  private readonly dirty = new Set<string>();
  private readonly recent = new Map<string, unknown>();
  private readonly newFile: string;
  /** The file of new readings, open; null until there is one. */
  private writing: number | null = null;
  private written = 0;

  /** `version` names the code that reads content. `mediaStat` gives size and times of a picture under `content/`, null if it is not there. */
  constructor(
    private readonly folder: string,
    private readonly version: string,
    private readonly mediaStat: (file: string) => MediaStat[1],
  ) {
    this.newFile = path.join(folder, NEW);
    for (const month of monthsIn(folder)) {
      const read = readShard(this.fileOf(month));
      const head = read?.head as { version: string; entries: Entry[] } | undefined;
      if (!read || head?.version !== version) {
        this.dirty.add(month);
        continue;
      }
      const file = this.fileOf(month);
      for (const entry of head.entries) this.held.set(entry.file, { entry, file, blobsAt: read.blobsAt });
    }
  }

  /** The file's reading, if it is still what it was. */
  async get({ file, stat, context, hash }: Wanted): Promise<Cached | null> {
    const held = this.held.get(file);
    if (!held) return null;
    const { entry } = held;
    if (entry.context !== context || !this.mediaAsRead(entry)) return null;
    if (!isSame(entry, stat)) {
      if (entry.size !== stat.size || entry.hash !== (await hash())) return null;
      const now = { ...entry, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs, readAt: Date.now() };
      // Worth writing only where it saves the next look at the bytes.
      if (isSame(now, stat)) {
        Object.assign(entry, now);
        this.dirty.add(monthOfFacts(entry.facts));
      }
    }
    this.used.add(file);
    return { reading: unpack(entry.facts, (index) => this.blob(held, index)), problems: entry.problems };
  }

  /** Keeps a reading, and gives it back as one whose texts are read when they are asked for. */
  put(
    { file, stat, context }: Omit<Wanted, "hash">,
    hash: string,
    readAt: number,
    media: readonly string[],
    { reading, problems }: Cached,
  ): FileReading {
    const packed = pack(reading);
    // As JSON and back: pieces that were cut out of a file's text would keep all of it in memory.
    const facts: Facts = JSON.parse(JSON.stringify(packed.facts));
    const old = this.held.get(file);
    if (old) this.dirty.add(monthOfFacts(old.entry.facts));
    const entry: Entry = {
      file,
      size: stat.size,
      mtimeMs: stat.mtimeMs,
      ctimeMs: stat.ctimeMs,
      hash,
      readAt,
      context,
      media: media.map((picture) => [picture, this.mediaStat(picture)] as const),
      problems,
      facts,
      blobs: [],
    };
    const held: Held = { entry, file: "", blobsAt: 0 };
    this.moveToNew(
      held,
      packed.blobs.map((blob) => Buffer.from(JSON.stringify(blob))),
    );
    this.held.set(file, held);
    this.dirty.add(monthOfFacts(facts));
    this.used.add(file);
    return unpack(facts, (index) => this.blob(held, index));
  }

  /** Writes the months that changed. Files that nobody asked for since the cache was opened are forgotten. */
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
      // A file whose date moved takes its blobs along, before the month that has them is written.
      if (![this.fileOf(month), this.newFile].includes(held.file)) this.moveToNew(held, this.bytesOf(held));
      all.push(held);
    }
    for (const [month, all] of months) await this.saveMonth(month, all);
    this.dirty.clear();
    if (this.writing !== null) closeSync(this.writing);
    this.writing = null;
    await rm(this.newFile, { force: true });
  }

  private async saveMonth(month: string, all: readonly Held[]): Promise<void> {
    const file = this.fileOf(month);
    if (all.length === 0) return rm(file, { force: true });
    const blobs = all.map((held) => this.bytesOf(held));
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

  /** Appends blobs to the file of new readings. */
  private moveToNew(held: Held, blobs: readonly Buffer[]): void {
    if (this.writing === null) {
      mkdirSync(this.folder, { recursive: true });
      this.writing = openSync(this.newFile, "w");
      this.written = 0;
    }
    const at = blobsAt(blobs, this.written);
    for (const bytes of blobs) writeSync(this.writing, bytes);
    this.written = at.end;
    held.entry.blobs = at.blobs;
    Object.assign(held, { file: this.newFile, blobsAt: 0 });
  }

  private bytesOf(held: Held): Buffer[] {
    return held.entry.blobs.map((_, index) => this.blobBytes(held, index));
  }

  private blob(held: Held, index: number): unknown {
    const key = `${held.entry.file}#${index}`;
    const known = this.recent.get(key);
    if (known !== undefined) return known;
    const blob: unknown = JSON.parse(this.blobBytes(held, index).toString("utf8"));
    this.recent.set(key, blob);
    const [oldest] = this.recent.keys();
    if (this.recent.size > RECENT && oldest !== undefined) this.recent.delete(oldest);
    return blob;
  }

  private blobBytes({ entry, file, blobsAt }: Held, index: number): Buffer {
    const [offset, length, sum] = entry.blobs[index] ?? [0, 0, ""];
    const bytes = readIfThere(file, blobsAt + offset, length);
    if (!bytes || checksum(bytes) !== sum) throw new CacheDamaged(file);
    return bytes;
  }

  private mediaAsRead({ media }: Entry): boolean {
    return media.every(([file, before]) => {
      const now = this.mediaStat(file);
      return JSON.stringify(before) === JSON.stringify(now);
    });
  }

  private fileOf(month: string): string {
    return path.join(this.folder, month + SUFFIX);
  }
}

function readIfThere(file: string, offset: number, length: number): Buffer | null {
  try {
    return readStretch(file, offset, length);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** Where blobs lie that are written one after the other from an offset on. */
function blobsAt(blobs: readonly Buffer[], begin: number): { blobs: BlobAt[]; end: number } {
  let end = begin;
  const places = blobs.map((bytes): BlobAt => {
    const at = [end, bytes.byteLength, checksum(bytes)] as const;
    end += bytes.byteLength;
    return at;
  });
  return { blobs: places, end };
}

const monthOfFacts = (facts: Facts): string =>
  facts.kind === "page" ? monthOf(facts.page.page.date) : facts.record.url.slice(1, 8).replace("/", "-");

/** Same size and times, and not changed in the instant of the reading. */
const isSame = (entry: Entry, { size, mtimeMs, ctimeMs }: Stat): boolean =>
  entry.size === size &&
  entry.mtimeMs === mtimeMs &&
  entry.ctimeMs === ctimeMs &&
  Math.max(mtimeMs, ctimeMs) < entry.readAt - TICK;

function monthsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => name.slice(0, -SUFFIX.length));
  } catch {
    return [];
  }
}

/** Size and times of a file; null if there is none. */
export function statOf(file: string): MediaStat[1] {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? [found.size, found.mtimeMs, found.ctimeMs] : null;
}
