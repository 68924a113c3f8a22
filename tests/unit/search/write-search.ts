import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compressed } from "@/lib/publish/merge/compress";
import { buildTable, planTables } from "@/lib/publish/search/month-tables";
import { namesFile } from "@/lib/publish/search/names";
import { buildBundle, buildShared, closeSearch, type SearchFile } from "@/lib/publish/search/pagefind-index";
import type { SearchBundle } from "@/lib/search/record";

const isOfMonth = ({ name }: SearchBundle): boolean => /^\d{4}-\d{2}/.test(name);

/** Everything that stands beside the bundles, newest first: what they share, and tables where each bundle is of one month. */
export async function besideBundles(bundles: readonly SearchBundle[]): Promise<SearchFile[]> {
  const tables = planTables(bundles.every(isOfMonth) ? bundles : []);
  const newest = bundles.find(({ isNewest }) => isNewest)?.name ?? null;
  const list = { bundles: bundles.map(({ name }) => name), newest, tables };
  return [
    ...(await buildShared(list)),
    namesFile([]),
    ...tables.flatMap((table) => buildTable(table, table.bundles)),
  ];
}

/** Builds the whole index of bundles, newest first, into `outDir/pagefind`, with compressed copies as on a site. */
export async function writeSearch(bundles: readonly SearchBundle[], outDir: string): Promise<void> {
  try {
    const files = await besideBundles(bundles);
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
