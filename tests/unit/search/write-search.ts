import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compressed } from "@/lib/publish/merge/compress";
import { buildShared, buildTexts, listed, planList } from "@/lib/publish/search/index-files";
import { buildTable } from "@/lib/publish/search/key-tables";
import type { SearchFile } from "@/lib/publish/search/search-file";
import { type NamedPage, writeNames } from "@/lib/search/names";
import type { SearchBundle } from "@/lib/search/record";

/** All files of an index of bundles, newest first. */
export function searchFiles(
  bundles: readonly SearchBundle[],
  names: readonly NamedPage[] = [],
): SearchFile[] {
  const all = listed(bundles);
  const { list, tables } = planList(all);
  return [
    ...buildShared(list, writeNames(names)),
    ...all.flatMap(buildTexts),
    ...tables.flatMap((table) => buildTable(table, () => table.months.map(({ records }) => records))),
  ];
}

/** Builds the whole index of bundles, newest first, into `outDir`, with compressed copies as on a site. */
export async function writeSearch(
  bundles: readonly SearchBundle[],
  outDir: string,
  names: readonly NamedPage[] = [],
): Promise<void> {
  const files = searchFiles(bundles, names);
  const copies = await Promise.all(files.map(compressed));
  for (const { path, content } of [...files, ...copies.flat()]) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
