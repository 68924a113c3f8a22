import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compressed } from "@/lib/publish/merge/compress";
import { buildBundle, buildShared, closeSearch } from "@/lib/publish/search/pagefind-index";
import type { SearchBundle } from "@/lib/search/record";

/** Builds the whole index of bundles, newest first, into `outDir/pagefind`, with compressed copies as on a site. */
export async function writeSearch(bundles: readonly SearchBundle[], outDir: string): Promise<void> {
  try {
    const files = await buildShared(bundles.map((bundle) => bundle.name));
    for (const bundle of bundles) files.push(...(await buildBundle(bundle)));
    const copies = await Promise.all(files.map(compressed));
    for (const { path, content } of [...files, ...copies.flat()]) {
      const file = join(outDir, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } finally {
    await closeSearch();
  }
}
