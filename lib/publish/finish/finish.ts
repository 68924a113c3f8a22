import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Route } from "@/lib/site/routes";
import { fileOf, type SiteFile } from "../site-file";
import { compressed } from "./compress";
import { finishHtml } from "./html";
import { finishIslands } from "./islands";
import { redirectFile } from "./redirect";

interface FinishInput {
  exportDir: string;
  publicDir: string;
  contentDir: string;
  routes: readonly Route[];
  /** Old URL → the story's URL. */
  redirects: ReadonlyMap<string, string>;
  origin: string;
  /** Paths (`/media/…`) of the editors' files that are not published. */
  withheldMedia: ReadonlySet<string>;
}

/** Every file of the site but the search index, from Next.js's export, `public/` and the editors' media. */
export async function finish({
  exportDir,
  publicDir,
  contentDir,
  routes,
  redirects,
  origin,
  withheldMedia,
}: FinishInput): Promise<SiteFile[]> {
  const islands = await finishIslands(exportDir);
  const pages = await Promise.all(routes.map(({ url }) => finishRoute(exportDir, url, islands.urls)));
  const files = [
    ...pages,
    ...islands.files,
    ...[...redirects].map(([from, to]) => redirectFile(from, to, origin)),
    ...(await folderFiles(publicDir, "")),
    ...(await folderFiles(path.join(contentDir, "media"), "media/", withheldMedia)),
  ];
  const copies = await Promise.all(files.map(compressed));
  return [...files, ...copies.flat()];
}

async function finishRoute(
  exportDir: string,
  url: string,
  islands: ReadonlyMap<string, string>,
): Promise<SiteFile> {
  const file = fileOf(url);
  const content = await readFile(path.join(exportDir, file));
  if (!file.endsWith(".html")) return { path: file, content };
  return { path: file, content: new TextEncoder().encode(finishHtml(content.toString("utf8"), islands)) };
}

/** The files of a folder, hidden and withheld ones (by their URL paths) left out. A folder that is not there has none. */
export async function folderFiles(
  folder: string,
  prefix: string,
  withheld: ReadonlySet<string> = new Set(),
): Promise<SiteFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const wanted = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((absolute) => ({
      absolute,
      path: prefix + path.relative(folder, absolute).split(path.sep).join("/"),
    }))
    .filter((file) => !withheld.has(encodeURI(`/${file.path}`)));
  return Promise.all(
    wanted.map(async ({ absolute, path: name }) => ({ path: name, content: await readFile(absolute) })),
  );
}
