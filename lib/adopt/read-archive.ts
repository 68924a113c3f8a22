import { stat } from "node:fs/promises";
import path from "node:path";
import { filesBelow, isText } from "./archive/list";
import { textAt } from "./archive/read-text";
import type { Archive } from "./entry";
import { readGhost } from "./generators/ghost";
import { readHexo } from "./generators/hexo";
import { readFolder, readHugo } from "./generators/hugo";
import { readJekyll } from "./generators/jekyll";
import { readWordpress } from "./generators/wordpress";

/** Exports of a whole site in one file are large. Bytes. */
const MOST_EXPORT_BYTES = 500_000_000;

/** What a folder, or a file, is the archive of, by what is there; null where it is none that is known. */
export async function readArchive(place: string): Promise<Archive | null> {
  const info = await stat(place).catch(() => null);
  if (info === null) return null;
  if (info.isFile()) return readExport(place);
  const root = place;
  // Hexo and Jekyll name their settings alike; Hexo's posts lie below `source/`. Hugo's settings may have any of their names.
  const site = (await readHexo(root)) ?? (await readJekyll(root)) ?? (await hugoWithText(root));
  if (site) return site;
  for (const file of (await filesBelow(root, "")).filter((each) => /\.(?:json|xml)$/i.test(each))) {
    const found = await readExport(path.join(root, file));
    if (found) return found;
  }
  for (const folder of ["content", "source", "posts", "_posts", ""]) {
    const bare = await readFolder(root, folder);
    if (bare.entries.length > 0) return bare;
  }
  return null;
}

async function hugoWithText(root: string): Promise<Archive | null> {
  const files = (await filesBelow(root, "")).filter(isText);
  const found = files.length === 0 ? null : await readHugo(root);
  return found && found.entries.length + found.left.length > 0 ? found : null;
}

async function readExport(file: string): Promise<Archive | null> {
  const text = await textAt(file, MOST_EXPORT_BYTES);
  if (text === null) return null;
  return /^\s*[{[]/.test(text.slice(0, 100)) ? readGhost(file, text) : readWordpress(file, text);
}
