import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { listFollowing } from "@/lib/files/follow-links";
import type { Manifest } from "../manifest/manifest";
import type { Staging } from "../merge/staging";

interface Original {
  /** On the site. */
  path: string;
  absolute: string;
}

/** Editors' photos: such files may say where and by whom they were taken. Pictures in `public/` do not. */
const PHOTO = /^media\/.*\.(?:jpe?g|jfif|png|webp|avif|tiff?|hei[cf])$/i;
/** Names the way in which photos are cleaned: those that were cleaned in another way are published anew. */
const CLEANING = "clean-1 ";

/**
 * The files of `public/` and the editors' media that are published, copied where they changed: size and time tell. Photos are
 * copied without what they say besides their picture; `unreadable` are those from which it can't be taken.
 */
export async function copyFiles(
  originals: readonly Original[],
  last: Manifest["copied"],
  staging: Staging,
): Promise<{ copied: Manifest["copied"]; unreadable: string[] }> {
  const copied: Manifest["copied"] = {};
  const unreadable: string[] = [];
  for (const { path: name, absolute } of originals) {
    const { size, mtimeMs, ctimeMs } = await stat(absolute);
    const isPhoto = PHOTO.test(name);
    const made = `${isPhoto ? CLEANING : ""}${size} ${mtimeMs} ${ctimeMs}`;
    const known = last[name];
    if (known?.[2] === made) {
      copied[name] = known;
      continue;
    }
    const bytes = await readFile(absolute);
    const content = isPhoto ? await (await import("@/lib/pictures/sharp")).cleaned(bytes) : bytes;
    if (content) copied[name] = [...(await staging.put({ path: name, content })), made];
    else unreadable.push(name);
  }
  return { copied, unreadable };
}

/**
 * The files of a folder, hidden and withheld ones (by their URL paths) left out; links are followed that stay in the folder
 * around it. A folder that is not there has none.
 */
export async function folderFiles(
  folder: string,
  prefix: string,
  withheld: ReadonlySet<string> = new Set(),
): Promise<Original[]> {
  const { files } = await listFollowing(folder, path.dirname(folder));
  return files
    .map((file) => ({ absolute: path.join(folder, file), path: prefix + file }))
    .filter((file) => !/(?:^|\/)\./.test(file.path))
    .filter((file) => !withheld.has(encodeURI(`/${file.path}`)));
}
