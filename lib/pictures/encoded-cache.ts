import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { exists } from "@/lib/files/exists";
import { writeWhole } from "@/lib/files/write-whole";

/** Bytes of the checksum at a file's end. */
const CHECKSUM_LENGTH = 32;
const checksumOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** Encoded pictures by their names, kept between publishes: encoding takes longer than anything else. */
export class EncodedCache {
  constructor(private readonly folder: string) {}

  /** null where it was never made, or is damaged. */
  async get(name: string): Promise<Uint8Array | null> {
    const file = await readFile(this.fileOf(name)).catch(() => null);
    if (!file) return null;
    const bytes = file.subarray(0, -CHECKSUM_LENGTH);
    return checksumOf(bytes).equals(file.subarray(-CHECKSUM_LENGTH)) ? bytes : null;
  }

  /** Whether it was made, without looking at its bytes. */
  has(name: string): Promise<boolean> {
    return exists(this.fileOf(name));
  }

  put(name: string, bytes: Uint8Array): Promise<void> {
    return writeWhole(this.fileOf(name), Buffer.concat([bytes, checksumOf(bytes)]));
  }

  async delete(name: string): Promise<void> {
    await rm(this.fileOf(name), { force: true });
  }

  private fileOf(name: string): string {
    return path.join(this.folder, path.basename(name.replaceAll("/", "_")));
  }
}

/** The one in the cache of a project. */
export const encodedCacheIn = (cacheDir: string): EncodedCache =>
  new EncodedCache(path.join(cacheDir, "pictures"));
