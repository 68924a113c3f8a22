import { readdir } from "node:fs/promises";
import path from "node:path";
import { ifMissing } from "./error-code";

/**
 * The files in a folder and in its folders: paths from it, with forward slashes, sorted by code units. A folder that is
 * not there has none.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ifMissing([]));
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
