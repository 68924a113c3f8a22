import { existsSync } from "node:fs";
import { inside } from "@/lib/files/inside";
import { listFiles } from "@/lib/files/list-files";
import { isOwnFile } from "../hosting/own-files";
import { doubting } from "./doubt";
import { EMPTY, type FileEntry, type Manifest, type PageEntry, readRecords, UNKNOWN } from "./manifest";
import { pathsOf } from "./manifest-files";

/**
 * What `dist/` holds according to its manifest; nothing where that is missing, damaged or of another version: all is
 * then written anew. What a killed publish was writing is unknown.
 */
export async function readManifest(dist: string): Promise<Manifest> {
  const { manifest, doubtful } = await readRecords(dist);
  const known = manifest ?? (await unrecorded(dist));
  return doubtful.length > 0 ? doubting(known, new Set(doubtful), thereIn(dist)) : known;
}

/** The manifest with nothing of it believed: whatever `dist` was made to hold meanwhile, all is written anew. */
export const distrusted = (dist: string, manifest: Manifest): Manifest =>
  doubting(manifest, new Set(pathsOf(manifest).keys()), thereIn(dist));

const thereIn =
  (dist: string) =>
  (file: string): boolean =>
    existsSync(inside(dist, file));

const PAGE = /(?:^|\/)index\.html$/;

/** A site without a manifest that can be read: all of its pages are known, and nothing of what is in them. */
async function unrecorded(dist: string): Promise<Manifest> {
  const files = (await listFiles(dist)).filter(isOwnFile);
  const isPage = (file: string) => PAGE.test(file);
  const urlOf = (file: string) => `/${file.slice(0, -"index.html".length)}`;
  return {
    ...EMPTY,
    pages: Object.fromEntries(
      files.filter(isPage).map((file): [string, PageEntry] => [urlOf(file), [UNKNOWN, 0, UNKNOWN]]),
    ),
    files: Object.fromEntries(
      files.filter((file) => !isPage(file)).map((file): [string, FileEntry] => [file, [UNKNOWN, 0]]),
    ),
  };
}
