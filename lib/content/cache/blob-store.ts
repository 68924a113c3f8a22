import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "@/lib/files/error-code";
import type { BlobAt, Entry } from "./entry";
import { checksum, readStretch } from "./shard";

/** A blob that was written is damaged or gone: the cache must be deleted and made again. */
export class CacheDamaged extends Error {}

/** Texts kept in memory after they were asked for. */
const RECENT = 512;
/** Where new readings wait for their month to be written: an archive's would not fit into memory. */
const NEW = "new.tmp";

/** An entry and where its blobs are. */
export interface Held {
  entry: Entry;
  /** The file in which its blobs are: a month's, or the one of this load's readings. */
  file: string;
  /** Where they begin in it. */
  blobsAt: number;
}

/** The blobs of entries: read one by one when they are asked for, the new ones kept in a file until they are saved. */
export class BlobStore {
  readonly newFile: string;
  private readonly recent = new Map<string, unknown>();
  /** The file of new readings, open; null until there is one. */
  private writing: number | null = null;
  private written = 0;

  constructor(private readonly folder: string) {
    this.newFile = path.join(folder, NEW);
  }

  /** Appends blobs to the file of new readings. */
  keep(held: Held, blobs: readonly Buffer[]): void {
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

  bytesOf(held: Held): Buffer[] {
    return held.entry.blobs.map((_, index) => this.blobBytes(held, index));
  }

  /** A blob as it was given, read from its file. */
  blob(held: Held, index: number): unknown {
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

  /** Nothing new is left to be saved. */
  async end(): Promise<void> {
    if (this.writing !== null) closeSync(this.writing);
    this.writing = null;
    await rm(this.newFile, { force: true });
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
export function blobsAt(blobs: readonly Buffer[], begin: number): { blobs: BlobAt[]; end: number } {
  let end = begin;
  const places = blobs.map((bytes): BlobAt => {
    const at = [end, bytes.byteLength, checksum(bytes)] as const;
    end += bytes.byteLength;
    return at;
  });
  return { blobs: places, end };
}
