import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { readManifest } from "@/lib/publish/known-site";
import { contentHash, EMPTY_MANIFEST, type Manifest } from "@/lib/publish/manifest/manifest";
import { mergeIntoDist } from "@/lib/publish/merge/merge";
import { Staging } from "@/lib/publish/merge/staging";

/** The texts of files by their paths. */
export type Tree = Record<string, string>;

/** Publishes a site made of a few texts, as `publish` would: by staging, merge and manifest. */
export async function publishTexts(dist: string, texts: Tree): Promise<void> {
  await mkdir(dist, { recursive: true });
  const last = await readManifest(dist);
  const staging = await Staging.open(dist, last);
  const next: Manifest = {
    ...EMPTY_MANIFEST,
    basis: contentHash(JSON.stringify(texts)),
    pages: {},
    files: {},
  };
  for (const [file, text] of Object.entries(texts)) {
    const [hash, bytes] = await staging.put({ path: file, content: new TextEncoder().encode(text) });
    if (file.endsWith("index.html"))
      next.pages[`/${file.slice(0, -"index.html".length)}`] = [hash, bytes, "made"];
    else next.files[file] = [hash, bytes];
  }
  await mergeIntoDist(dist, staging, last, next);
}

/** A page that leads to others; long enough to have compressed copies. */
export const page = (words: string, ...links: string[]): string =>
  `<p>${words}</p>${links.map((link) => `<a href="/${link}">${link}</a>`).join("")}<!--${"·".repeat(400)}-->`;

/** The files that a page leads to. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/href="\/([^"]*)"/g)].flatMap(([, link]) => link ?? []);

/** A site in three states, the second and third each made from the one before by additions, changes and removals. */
export const FIRST: Tree = {
  "index.html": page("头版一", "2024/06/22/tudou/index.html", "2024/06/22/jiu/index.html"),
  "2024/06/22/tudou/index.html": page("土豆", "media/2024/鸭子 1.png"),
  "2024/06/22/jiu/index.html": page("旧的"),
  "media/2024/鸭子 1.png": "PNG 一",
  "media/2024/#5 100% 'a'.png": "PNG 二",
  ".gone.map": "",
  ".well-known/security.txt": "Contact: mailto:news@example.cn",
};
const { "2024/06/22/jiu/index.html": _, ...KEPT } = FIRST;
export const SECOND: Tree = {
  ...KEPT,
  "index.html": page("头版二", "2024/06/22/tudou/index.html", "2024/06/23/yazi/index.html"),
  "2024/06/23/yazi/index.html": page("鸭子", "media/2024/鸭子 2.png", "media/2024/鸭子 1.png"),
  "media/2024/鸭子 2.png": "PNG 三",
  // The same size as before: only its content tells that it has changed.
  "media/2024/鸭子 1.png": "PNG 四",
};
export const THIRD: Tree = { ...SECOND, "index.html": page("头版三", "2024/06/23/yazi/index.html") };

/** Every file of a folder with its content, as text where it is text. */
export async function treeOf(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = async (file: string) => [
    path.relative(folder, file),
    (await readFile(file)).toString("latin1"),
  ];
  return Object.fromEntries(await Promise.all(files.sort().map(read)));
}

/** Folders under a folder. */
export async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

export async function addFile(folder: string, file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
}

/** What a visitor who begins at the front page would find broken: pages that are in none of the states, links that lead nowhere. */
export function brokenParts(there: Tree, states: readonly Tree[]): string[] {
  const broken: string[] = [];
  const visit = ["index.html"];
  for (const file of visit) {
    const text = Buffer.from(there[file] ?? "", "latin1").toString();
    if (!(file in there)) broken.push(`${file} is led to and not there`);
    else if (!states.some((state) => state[file] === text)) broken.push(`${file} is torn`);
    visit.push(...linksOf(text).filter((link) => !visit.includes(link)));
  }
  return broken;
}
