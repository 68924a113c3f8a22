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
  // Of each folder once: an archive has 100,000 files in some hundred.
  const parents = new Map<string, string>();
  const parentOf = (parentPath: string): string => {
    const known = parents.get(parentPath);
    if (known !== undefined) return known;
    const relative = path.relative(folder, parentPath).split(path.sep).join("/");
    const prefix = relative === "" ? "" : `${relative}/`;
    parents.set(parentPath, prefix);
    return prefix;
  };
  const pathsOf = (wanted: typeof entries) =>
    wanted.map(({ parentPath, name }) => parentOf(parentPath) + name).sort();
  return {
    files: pathsOf(entries.filter((entry) => entry.isFile())),
    links: pathsOf(entries.filter((entry) => entry.isSymbolicLink())),
  };
}
