import path from "node:path";
import type { PublishInput } from "@/lib/publish/publish";

export const ROOT = path.resolve(import.meta.dirname, "../..");
/** Templates are compiled once for all: in the cache of the whole test run, else in one that is kept for the next. */
export const CACHE = process.env.NEWSPAPER_CACHE ?? path.join(ROOT, ".cache", "test");
const NOW = "2026-01-01T00:00:00Z";

export const inputFor = (
  contentDir: string,
  dist: string,
  more: Partial<PublishInput> = {},
): PublishInput => ({
  root: ROOT,
  contentDir,
  dist,
  cacheDir: CACHE,
  siteUrl: null,
  now: NOW,
  ...more,
});
