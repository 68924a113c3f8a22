import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a file whole or not at all: under a hidden name beside it first, then by rename; its folder is made. Several
 * parts follow one another, so that large ones need not be joined in memory.
 */
export async function writeWhole(absolute: string, ...parts: (string | Uint8Array)[]): Promise<void> {
  const folder = path.dirname(absolute);
  // Hidden: whoever lists the folder meanwhile, a reader of content above all, must not take it for a file.
  const beside = path.join(folder, `.${path.basename(absolute)}.${process.pid}`);
  await mkdir(folder, { recursive: true });
  try {
    const handle = await open(beside, "w");
    try {
      for (const part of parts) await handle.writeFile(part);
    } finally {
      await handle.close();
    }
    await rename(beside, absolute);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
