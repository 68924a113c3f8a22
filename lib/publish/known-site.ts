import { existsSync } from "node:fs";
import path from "node:path";
import { inside } from "@/lib/files/inside";
import { listFiles } from "@/lib/files/list-files";
import { isOwnFile } from "./hosting/own-files";
import { doubting } from "./manifest/doubt";
import {
  EMPTY_MANIFEST,
  type FileEntry,
  type Manifest,
  type PageEntry,
  type Records,
  readRecords,
  UNKNOWN,
} from "./manifest/manifest";
import { pathsOf } from "./manifest/manifest-files";
import { fileOf } from "./manifest/site-file";

/**
 * What `dist/` holds according to its manifest. Where that is missing, damaged or of another version, all is written anew,
 * and so is whatever a killed publish was writing.
 */
export const readManifest = async (dist: string): Promise<Manifest> => known(await readRecords(dist), dist);

async function known(records: Records, dist: string): Promise<Manifest> {
  const { manifest, doubtful } = spelledOnce(records.manifest ?? (await unrecorded(dist)));
  const all = [...doubtful, ...records.doubtful.map(spelling)];
  return all.length > 0 ? doubting(manifest, new Set(all), thereIn(dist)) : manifest;
}

/** What is published: as it was noted, and what of that may be relied on, which is nothing where everything is wanted anew. `hash`: of the manifest's text. */
export async function publishedSite(
  dist: string,
  full: boolean,
): Promise<{ before: Manifest; last: Manifest; hash: string }> {
  const records = await readRecords(dist);
  const before = await known(records, dist);
  return { before, last: full ? distrusted(dist, before) : before, hash: records.hash };
}

/** Earlier versions published `aliases: [/]` or `[/a//b/]` over a page: two paths of one file, whose content is doubtful. */
function spelledOnce(manifest: Manifest): { manifest: Manifest; doubtful: string[] } {
  const entries = Object.entries(manifest.files);
  const doubtful = entries.map(([file]) => file).filter((file) => spelling(file) !== file);
  if (doubtful.length === 0) return { manifest, doubtful };
  const pages = new Set(Object.keys(manifest.pages).map(fileOf));
  const files = entries
    .map(([file, entry]): [string, FileEntry] => [spelling(file), entry])
    .filter(([file]) => !pages.has(file));
  return { manifest: { ...manifest, files: Object.fromEntries(files) }, doubtful: doubtful.map(spelling) };
}

/** `/index.html`, `2024//06/index.html` → as a folder's listing has them. */
const spelling = (file: string): string => path.posix.normalize(file).replace(/^\/+/, "");

/** The manifest as if `dist` might hold anything: all is written anew, and what somebody changed there is mended. */
const distrusted = (dist: string, manifest: Manifest): Manifest =>
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
