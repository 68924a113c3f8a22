import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Manifest } from "../manifest";
import type { Staging } from "../staging";

interface Original {
  /** On the site. */
  path: string;
  absolute: string;
}

/** The files of `public/` and the editors' media that are published, copied where they changed: size and time tell. */
export async function copyFiles(
  originals: readonly Original[],
  last: Manifest["copied"],
  staging: Staging,
): Promise<Manifest["copied"]> {
  const copied: Manifest["copied"] = {};
  for (const { path: name, absolute } of originals) {
    const { size, mtimeMs, ctimeMs } = await stat(absolute);
    const made = `${size} ${mtimeMs} ${ctimeMs}`;
    const known = last[name];
    copied[name] =
      known?.[2] === made
        ? known
        : [...(await staging.put({ path: name, content: await readFile(absolute) })), made];
  }
  return copied;
}

/** The files of a folder, hidden and withheld ones (by their URL paths) left out. A folder that is not there has none. */
export async function folderFiles(
  folder: string,
  prefix: string,
  withheld: ReadonlySet<string> = new Set(),
): Promise<Original[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((absolute) => ({
      absolute,
      path: prefix + path.relative(folder, absolute).split(path.sep).join("/"),
    }))
    .filter((file) => !/(?:^|\/)\./.test(file.path))
    .filter((file) => !withheld.has(encodeURI(`/${file.path}`)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
