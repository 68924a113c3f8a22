import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "@/lib/files/error-code";
import type { BlobAt, CacheEntry } from "./entry";
import { Blob } from "./pack";
import { checksum, readStretch } from "./shard";

/** A blob that was written is damaged or gone: the cache must be deleted and made again. */
export class CacheDamaged extends Error {}

/** How many blobs stay in memory after they were asked for. */
const BLOBS_IN_MEMORY = 512;
/** The file of new readings until their months are written: those of a whole archive would not fit into memory. */
const NEW_READINGS = "new.tmp";

/** An entry and the place of its blobs. */
export interface Held {
  entry: CacheEntry;
  /** The file that has its blobs: a month's, or that of new readings. */
  file: string;
  /** The offset in that file from which the offsets of its blobs count. */
  blobsAt: number;
}

/** The blobs of entries: read one by one when they are asked for, the new ones kept in a file until they are saved. */
export class BlobStore {
  readonly newFile: string;
  private readonly recent = new Map<string, Blob>();
  /** The file of new readings, open; null until there is one. */
  private writing: number | null = null;
  private written = 0;

  constructor(private readonly folder: string) {
    this.newFile = path.join(folder, NEW_READINGS);
  }

  /** Appends blobs to the file of new readings. */
  keep(held: Held, blobs: readonly Blob[]): void {
    this.append(
      held,
      blobs.map((blob) => Buffer.from(JSON.stringify(blob))),
    );
  }

  /** Copies the blobs of an entry from its file to the file of new readings. */
  move(held: Held): void {
    this.append(held, this.bytesOf(held));
  }

  private append(held: Held, blobs: readonly Buffer[]): void {
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

  private bytesOf(held: Held, read: ReadStretch = readIfThere): Buffer[] {
    return held.entry.blobs.map((_, index) => this.blobBytes(held, index, read));
  }

  /** The blobs of all entries of a month. What its file has already is read at once. */
  bytesOfAll(all: readonly Held[]): Buffer[][] {
    const whole = new Map<string, Buffer | null>();
    return all.map((held) =>
      this.bytesOf(held, (file, offset, length) => {
        // That has the new readings of all months.
        if (file === this.newFile) return readIfThere(file, offset, length);
        if (!whole.has(file)) whole.set(file, readIfThere(file));
        return whole.get(file)?.subarray(offset, offset + length) ?? null;
      }),
    );
  }

  /** A blob, read from its file. Throws `CacheDamaged` where it is not as it was written. */
  blob(held: Held, index: number): Blob {
    const key = `${held.entry.file}#${index}`;
    const known = this.recent.get(key);
    if (known !== undefined) return known;
    const { data: blob } = Blob.safeParse(JSON.parse(this.blobBytes(held, index).toString("utf8")));
    if (!blob) throw new CacheDamaged(held.file);
    this.recent.set(key, blob);
    const [oldest] = this.recent.keys();
    if (this.recent.size > BLOBS_IN_MEMORY && oldest !== undefined) this.recent.delete(oldest);
    return blob;
  }

  private blobBytes({ entry, file, blobsAt }: Held, index: number, read: ReadStretch = readIfThere): Buffer {
    const [offset, length, sum] = entry.blobs[index] ?? [0, 0, ""];
    const bytes = read(file, blobsAt + offset, length);
    if (!bytes || checksum(bytes) !== sum) throw new CacheDamaged(file);
    return bytes;
  }

  /** Deletes the file of new readings, when all months are written. */
  async end(): Promise<void> {
    if (this.writing !== null) closeSync(this.writing);
    this.writing = null;
    await rm(this.newFile, { force: true });
  }
}

/** A stretch of a file; null where the file is not there. */
type ReadStretch = (file: string, offset: number, length: number) => Buffer | null;

/** The same, or all of the file. */
function readIfThere(file: string, offset = 0, length?: number): Buffer | null {
  try {
    return length === undefined ? readFileSync(file) : readStretch(file, offset, length);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** The places of blobs that are written one after the other from the offset `begin` on. */
export function blobsAt(blobs: readonly Buffer[], begin: number): { blobs: BlobAt[]; end: number } {
  let end = begin;
  const places = blobs.map((bytes): BlobAt => {
    const at: BlobAt = [end, bytes.byteLength, checksum(bytes)];
    end += bytes.byteLength;
    return at;
  });
  return { blobs: places, end };
}
