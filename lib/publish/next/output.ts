import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { parentFolders } from "@/lib/files/parent-folders";
import { fileOf, ISLANDS, type SiteFile } from "../manifest/site-file";
import type { RenderedPage } from "../render/renderer";
import { withoutRuntime } from "./html";

/** Next.js's output folder within the cache's: `next.config.ts` says the same. */
export const nextFolder = (cacheDir: string): string => path.join(cacheDir, "next");
/** Where rendered pages appear, among the compiled templates. */
export const outputFolder = (cacheDir: string): string => path.join(nextFolder(cacheDir), "server", "app");

/** How the names of files end that hold a route handler's answer. */
const ANSWER_ENDING = ".body";

/** The file in which Next.js leaves what it rendered for a URL. */
export function renderedFile(cacheDir: string, url: string): string {
  const name = url.split("/").filter(Boolean).join("/");
  const file =
    url === "/404.html"
      ? "_not-found.html"
      : url.endsWith("/")
        ? `${name || "index"}.html`
        : `${name}${ANSWER_ENDING}`;
  return path.join(outputFolder(cacheDir), file);
}

/** What Next.js rendered for a URL, without its runtime. */
export async function renderedPage(cacheDir: string, url: string): Promise<RenderedPage> {
  const content = await readFile(renderedFile(cacheDir, url)).catch(() => null);
  if (!content)
    throw new Error(`Next.js rendered nothing at ${url}: does its file in app/ export generateStaticParams?`);
  return fileOf(url).endsWith(".html")
    ? { kind: "html", html: withoutRuntime(content.toString("utf8")) }
    : { kind: "file", content };
}

/** The scripts that the route handler of `app/islands/` has bundled. */
export async function renderedIslands(cacheDir: string): Promise<SiteFile[]> {
  const folder = path.join(outputFolder(cacheDir), ISLANDS);
  const names = (await readdir(folder)).filter((name) => name.endsWith(`.js${ANSWER_ENDING}`)).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: `${ISLANDS}/${name.slice(0, -ANSWER_ENDING.length)}`,
      content: await readFile(path.join(folder, name)),
    })),
  );
}

/** Leaves the files that belong to the compiled templates alone in the output folder; their paths are relative to it. */
export async function clearRendered(cacheDir: string, compiled: readonly string[]): Promise<void> {
  const kept = new Set(compiled);
  const folders = new Set(compiled.flatMap(parentFolders));
  const clear = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const name = path.join(prefix, entry.name);
      const absolute = path.join(folder, entry.name);
      if (folders.has(name)) await clear(absolute, name);
      else if (!kept.has(name)) await removeAll(absolute);
    }
  };
  await clear(outputFolder(cacheDir), "");
}

/** Removes a file or folder. Workers of a Next.js that was ended may write a last file meanwhile: it is tried again. */
export const removeAll = (name: string): Promise<void> =>
  rm(name, { recursive: true, force: true, maxRetries: 10 });
