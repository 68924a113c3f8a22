import { readFile, stat } from "node:fs/promises";
import { nameDigest } from "@/lib/files/digest";
import { ifMissing } from "@/lib/files/error-code";
import { writeWhole } from "@/lib/files/write-whole";
import type { CopiedFile } from "./record";

/**
 * Copies a file of the archive to its place: where it is not there, and where the archive has another one since and nobody has put
 * his own in its place. `known`: how it was when it was last copied. What it is now, to be known the next time.
 */
export async function copyMedia(
  from: string,
  to: string,
  known: CopiedFile | undefined,
): Promise<CopiedFile | undefined> {
  const source = await stat(from).catch(ifMissing(null));
  // What is gone from the archive stays with us.
  if (source === null) return known;
  const stamp = `${source.size} ${source.mtimeMs}`;
  const place = await stat(to).catch(ifMissing(null));
  if (place !== null && known?.stamp === stamp) return known;
  const bytes = await readFile(from);
  const digest = nameDigest(bytes);
  if (place === null || (await isReplaced(to, digest, known))) await writeWhole(to, bytes);
  return { digest, stamp };
}

/** Whether the file that is there is the archive's former one. */
async function isReplaced(to: string, digest: string, known: CopiedFile | undefined): Promise<boolean> {
  if (known === undefined || known.digest === digest) return false;
  return nameDigest(await readFile(to)) === known.digest;
}
