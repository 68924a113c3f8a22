import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const made: string[] = [];

/** An empty folder, whose name begins so, that is removed after the tests of the file; and what the tests put `beside` it. */
export async function madeFolder(
  prefix: string,
  beside: (folder: string) => string[] = () => [],
): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), prefix));
  made.push(folder, ...beside(folder));
  return folder;
}

export async function removeMadeFolders(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}
