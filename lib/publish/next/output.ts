import { rm } from "node:fs/promises";
import path from "node:path";
import { nameDigest } from "@/lib/files/digest";
import { isInside } from "@/lib/files/inside";

/**
 * The cache's folder for what is Next.js's: that of a cache outside of the project is inside all the same. Next.js takes no other, and its templates look for
 * their libraries from there.
 */
export const cacheWithin = (root: string, cacheDir: string): string =>
  isInside(root, cacheDir) ? cacheDir : path.join(root, ".cache", "papers", nameDigest(cacheDir));

/** Next.js's output folder within the cache's: `next.config.ts` says the same. */
export const nextFolder = (cacheDir: string): string => path.join(cacheDir, "next");
/** Where the compiled templates are. */
export const outputFolder = (cacheDir: string): string => path.join(nextFolder(cacheDir), "server", "app");

/** What V8 has made of them. */
export const codeFile = (cacheDir: string): string => path.join(nextFolder(cacheDir), "code.bin");

/** The compiled template's file, within the output folder, that renders an address of a template of `app/`. */
export function entryOf(template: string, isPage: boolean): string {
  const folder = template === "/404.html" ? "_not-found" : template.slice(1);
  return path.join(folder, isPage ? "page.js" : "route.js");
}

/** Removes a file or folder. A Next.js that was ended may write a last file meanwhile: it is tried again. */
export const removeAll = (name: string): Promise<void> =>
  rm(name, { recursive: true, force: true, maxRetries: 10 });
