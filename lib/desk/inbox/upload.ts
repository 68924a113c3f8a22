import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isInside } from "@/lib/files/inside";
import type { Refusal } from "../http/guard";

/** A file may be as large as this, in bytes: an issue's PDF for print. */
export const MOST_BYTES = 1_000_000_000;
/** Parts of a path, and characters of one. */
const MOST_PARTS = 12;
const MOST_LETTERS = 120;

/** What a batch of files is called: the browser thinks it up. */
export const isBatch = (name: string): boolean => /^[0-9a-f-]{36}$/.test(name);

/**
 * Where a file goes below a folder by the path that a browser says: `第一期/A01.pdf`. null for what leads out of it, is hidden, or
 * no file system takes.
 */
export function placeIn(folder: string, name: string): string | null {
  const parts = name.split("/");
  const isBad = (part: string) =>
    part === "" ||
    part.startsWith(".") ||
    part.length > MOST_LETTERS ||
    /[\\:*?"<>|\p{Cc}]|[. ]$/u.test(part);
  if (parts.length > MOST_PARTS || parts.some(isBad)) return null;
  const file = path.join(folder, ...parts);
  return isInside(folder, file) && file !== folder ? file : null;
}

/** Writes a file as it comes; what was cut off, or is too large, leaves nothing. */
export async function receive(body: Readable, file: string, most = MOST_BYTES): Promise<Refusal | null> {
  const coming = `${file}.coming`;
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      // Read to its end: a request that is cut off has no answer.
      if (bytes > most) done();
      else done(null, chunk);
    },
  });
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await pipeline(body, measured, createWriteStream(coming));
    if (bytes > most) {
      await rm(coming, { force: true });
      return { status: 413, words: `文件太大：最多 ${most / 1_000_000} MB` };
    }
    await rename(coming, file);
    return null;
  } catch {
    await rm(coming, { force: true });
    return { status: 400, words: "没有传完，再拖一次" };
  }
}
