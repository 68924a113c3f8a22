import { readdir } from "node:fs/promises";
import path from "node:path";
import { ifMissing } from "@/lib/files/error-code";

/** Folders of programs, and of what generators have made. */
const NOT_SOURCES = new Set(["node_modules", "vendor", "bower_components", "__MACOSX"]);

/** The files in a folder of an archive and in its folders: paths from `root`, with forward slashes, in order. Links are not followed. */
export async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(ifMissing([]));
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith(".") || NOT_SOURCES.has(entry.name)) continue;
    if (entry.isDirectory()) found.push(...(await filesBelow(root, file)));
    else if (entry.isFile()) found.push(file);
  }
  return found;
}

export const isText = (file: string): boolean => /\.(?:md|markdown|mdown|mkdn?|mdx|html?)$/i.test(file);

export const isHtml = (file: string): boolean => /\.html?$/i.test(file);

/** `a/b/c.zh-cn.md` → `c.zh-cn` */
export const stemOf = (file: string): string => (file.split("/").at(-1) ?? "").replace(/\.[^.]+$/, "");

export const folderOf = (file: string): string => file.split("/").slice(0, -1).join("/");
