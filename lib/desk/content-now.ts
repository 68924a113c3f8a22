import { rm } from "node:fs/promises";
import { CacheDamaged } from "@/lib/content/cache/blob-store";
import { type LoadResult, loadContent, loadContext } from "@/lib/content/load";
import type { Context } from "@/lib/content/reading/context";
import { readersVersion } from "@/lib/publish/plan/sources";

interface Folders {
  root: string;
  contentDir: string;
  /** Where readings are kept: of this desk alone, another one may run beside it. */
  folder: string;
}

/** The content as it is on disk, kept until something in it changes. */
export interface ContentNow {
  content: () => Promise<LoadResult>;
  context: () => Promise<Context | null>;
  /** What was read is no more what there is. `file`: from the content's folder. */
  changed: (file: string) => void;
}

/** Reads by way of a cache of the desk's own: a publish may have the other one at any time. */
export function contentNow({ root, contentDir, folder }: Folders): ContentNow {
  let loaded: Promise<LoadResult> | null = null;
  let context: Promise<Context | null> | null = null;
  const load = async (): Promise<LoadResult> => {
    const version = await readersVersion(root);
    try {
      const result = await loadContent(contentDir, { folder, version });
      // Suspects are read from the cache when they are first asked for: now, while it is sound.
      result.suspects.at(0);
      return result;
    } catch (error) {
      if (!(error instanceof CacheDamaged)) throw error;
      await rm(folder, { recursive: true, force: true });
      return loadContent(contentDir);
    }
  };
  return {
    content: () => {
      loaded ??= load();
      return loaded;
    },
    context: () => {
      context ??= loadContext(contentDir).then((read) => read.context);
      return context;
    },
    changed: (file) => {
      loaded = null;
      // Pages and stories are no part of what others are read by.
      if (!/^(?:pages|stories|media)(?:\/|$)/.test(file)) context = null;
    },
  };
}
