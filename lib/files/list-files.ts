import { readdir } from "node:fs/promises";
import path from "node:path";
import { ifMissing } from "./error-code";

/**
 * The files in a folder and in its folders: paths from it, with forward slashes, sorted by code units. A folder that is
 * not there has none.
 */
export const listFiles = async (folder: string): Promise<string[]> => (await listEntries(folder)).files;

/** The same, and the symbolic links, which are not followed. */
export async function listEntries(folder: string): Promise<{ files: string[]; links: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ifMissing([]));
  const pathsOf = (wanted: typeof entries) =>
    wanted
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
      )
      .sort();
  return {
    files: pathsOf(entries.filter((entry) => entry.isFile())),
    links: pathsOf(entries.filter((entry) => entry.isSymbolicLink())),
  };
}
