import { existsSync } from "node:fs";
import { inside } from "@/lib/files/inside";
import { listFiles } from "@/lib/files/list-files";
import { isOwnFile } from "./hosting/own-files";
import { doubting } from "./manifest/doubt";
import {
  EMPTY_MANIFEST,
  type FileEntry,
  type Manifest,
  type PageEntry,
  readRecords,
  UNKNOWN,
} from "./manifest/manifest";
import { pathsOf } from "./manifest/manifest-files";

/**
 * What `dist/` holds according to its manifest. Where that is missing, damaged or of another version, all is written anew,
 * and so is whatever a killed publish was writing.
 */
export async function readManifest(dist: string): Promise<Manifest> {
  const { manifest, doubtful } = await readRecords(dist);
  const known = manifest ?? (await unrecorded(dist));
  return doubtful.length > 0 ? doubting(known, new Set(doubtful), thereIn(dist)) : known;
}

/** The manifest as if `dist` might hold anything: all is written anew, and what somebody changed there is mended. */
export const distrusted = (dist: string, manifest: Manifest): Manifest =>
  doubting(manifest, new Set(pathsOf(manifest).keys()), thereIn(dist));

const thereIn =
  (dist: string) =>
  (file: string): boolean =>
    existsSync(inside(dist, file));

/** A file that is a page. */
const PAGE = /(?:^|\/)index\.html$/;

/** The pages and files that lie in `dist` without a manifest: their addresses are known, their contents are not. */
async function unrecorded(dist: string): Promise<Manifest> {
  const files = (await listFiles(dist)).filter(isOwnFile);
  const isPage = (file: string) => PAGE.test(file);
  const urlOf = (file: string) => `/${file.slice(0, -"index.html".length)}`;
  return {
    ...EMPTY_MANIFEST,
    pages: Object.fromEntries(
      files.filter(isPage).map((file): [string, PageEntry] => [urlOf(file), [UNKNOWN, 0, UNKNOWN]]),
    ),
    files: Object.fromEntries(
      files.filter((file) => !isPage(file)).map((file): [string, FileEntry] => [file, [UNKNOWN, 0]]),
    ),
  };
}
