import path from "node:path";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { type SourceDigests, sourceDigests } from "@/lib/publish/plan/sources";
import type { PublishInput } from "@/lib/publish/publish";
import { plainRenderer } from "./plain-renderer";

export const ROOT = path.resolve(import.meta.dirname, "../..");
const NOW = "2026-01-01T00:00:00Z";
const PLAIN_SOURCES: SourceDigests = { templates: "templates", readers: "readers", indexers: "indexers" };
/** As if the templates had been changed. */
export const OTHER_TEMPLATES: SourceDigests = { ...PLAIN_SOURCES, templates: "other templates" };

/** Where publishes into a folder keep what they have read: beside it, so that tests do not wait for one another. */
export const cacheOf = (dist: string): string => `${dist}.cache`;

/** A publish without Next.js: see `plain-renderer.ts`. */
export const inputFor = (
  contentDir: string,
  dist: string,
  more: Partial<PublishInput> = {},
): PublishInput => ({
  root: ROOT,
  contentDir,
  dist,
  cacheDir: cacheOf(dist),
  siteUrl: null,
  now: NOW,
  sources: async () => PLAIN_SOURCES,
  renderer: plainRenderer(),
  ...more,
});

/** Templates are compiled once for all: in the cache of the whole test run, else in one that is kept for the next. */
export const NEXT_CACHE = process.env.NEWSPAPER_CACHE ?? path.join(ROOT, ".cache", "test");

/** What makes a publish the real one. */
export const WITH_NEXT = {
  cacheDir: NEXT_CACHE,
  sources: () => sourceDigests(ROOT),
  renderer: nextRenderer({ root: ROOT, cacheDir: NEXT_CACHE }),
} satisfies Partial<PublishInput>;
