import { mkdir } from "node:fs/promises";
import path from "node:path";
import { loadContent } from "@/lib/content/load";
import { EMPTY_MANIFEST, writeManifest } from "@/lib/publish/manifest/manifest";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { planPages } from "@/lib/publish/plan/plan";
import { sourceDigests } from "@/lib/publish/plan/sources";
import { basisOf } from "@/lib/publish/plan-site";
import { wantedBundles } from "@/lib/publish/search/stage";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { ROOT } from "../command";

/** Bytes of a page, as far as the manifest needs to know. */
const PAGE_BYTES = 16_000;

/**
 * Makes `dist` look as if the archive had been published: its manifest names every page and bundle, though none is there.
 * What a publish of one more story does, and how long, is then the same, without rendering 100,000 pages first.
 */
export async function assumePublished(contentDir: string, dist: string, cacheDir: string): Promise<void> {
  const sources = await sourceDigests(ROOT);
  const { content } = await loadContent(contentDir, {
    folder: path.join(cacheDir, "content"),
    version: sources.readers,
  });
  if (!content) throw new Error(`${contentDir} can't be read`);
  const archive = archiveOf(content, new Date().toISOString());
  const basis = basisOf(sources.templates, archive);
  const { inputs } = planPages(routesOf(archive), EMPTY_MANIFEST, basis, false);
  await nextRenderer({ root: ROOT, cacheDir }).compile(sources.templates);
  await mkdir(dist, { recursive: true });
  await writeManifest(dist, {
    ...EMPTY_MANIFEST,
    basis,
    pages: Object.fromEntries([...inputs].map(([url, made]) => [url, ["assumed", PAGE_BYTES, made]])),
    bundles: Object.fromEntries(
      wantedBundles(archive, sources.indexers).map(({ name, inputs: made }) => [
        name,
        { inputs: made, files: {} },
      ]),
    ),
  });
}
