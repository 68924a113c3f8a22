import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes a file whole or not at all: beside it first, then by its name. The hidden name is no content. */
export async function writeWhole(absolute: string, content: string | Uint8Array): Promise<void> {
  const folder = path.dirname(absolute);
  const beside = path.join(folder, `.${path.basename(absolute)}.${process.pid}`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(beside, content);
    await rename(beside, absolute);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
