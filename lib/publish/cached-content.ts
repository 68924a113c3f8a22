import { access, constants, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { CacheDamaged } from "@/lib/content/cache/blob-store";
import { type LoadResult, loadContent } from "@/lib/content/load";
import { LOCK, withLock } from "./lock/lock";
import { readersVersion } from "./plan/sources";

export interface CachedContentInput {
  root: string;
  contentDir: string;
  cacheDir: string;
  /** Called once where another process has the cache, with its number. */
  onWait(pid: number): void;
}

/**
 * Reads the content by way of the cache that a publish keeps, and does something with it while nobody changes that: what is new
 * alone is read, and what publish or check has read is new to neither.
 */
export async function withCachedContent<T>(
  { root, contentDir, cacheDir, onWait }: CachedContentInput,
  use: (loaded: LoadResult) => Promise<T>,
): Promise<T> {
  // Where nothing may be written, everything is read.
  if (!(await isWritable(cacheDir))) return use(await loadContent(contentDir));
  const folder = path.join(cacheDir, "content");
  return withLock(path.join(cacheDir, LOCK), onWait, async () => {
    const version = await readersVersion(root);
    const run = async () => use(await loadContent(contentDir, { folder, version }));
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof CacheDamaged)) throw error;
      // A damaged cache is no reason to fail.
      await rm(folder, { recursive: true, force: true });
      return run();
    }
  });
}

const isWritable = (folder: string): Promise<boolean> =>
  mkdir(folder, { recursive: true })
    .then(() => access(folder, constants.W_OK))
    .then(
      () => true,
      () => false,
    );
