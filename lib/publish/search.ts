import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import { momentOf, yearOf } from "@/lib/records/date";
import { FOLD, FOLD_TABLE } from "@/lib/search/fold-table";
import { packStory } from "@/lib/search/packed-story";
import { FOLD_FILE, LIST_FILE, MODULE_FILE, SEARCH_FOLDER, writeList } from "@/lib/search/paths";
import type { SearchBundle, SearchRecord } from "@/lib/search/record";
import { recordTokens } from "@/lib/search/tokens";

/** A file of the search index; `path` is relative to the site's root. */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}

/** A language that Pagefind neither stems nor segments. */
const LANGUAGE = "xx";

/** What search loads from a bundle; Pagefind's ready-made interfaces, highlighter and worker are not used. */
const WANTED = /^(pagefind-entry\.json|.*\.pf_(meta|index|filter|fragment)|wasm\.unknown\.pagefind)$/;

/** Holds place 0 in the bundle's order by date, which the engine cannot tell from another bundle's. */
const FIRST = { url: "/", content: "first", language: LANGUAGE, sort: { date: "0000" } };

function toPagefind(record: SearchRecord) {
  return {
    url: record.url,
    content: recordTokens(record, FOLD),
    language: LANGUAGE,
    meta: { story: packStory(record) },
    filters: {
      section: [record.section],
      year: [yearOf(record.date)],
      ...(record.places.length > 0 ? { place: record.places.map((place) => place.id) } : {}),
    },
    sort: { date: momentOf(record.date) },
  };
}

/** Pagefind reports some failures as lists of messages, and here they are a programmer's mistakes. */
function expectNone(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}

/** All that Pagefind makes of the records, in the order of their addresses so that the same stories give the same bytes. */
async function indexFiles(records: SearchRecord[]): Promise<SearchFile[]> {
  const { index, errors } = await createIndex({});
  expectNone(errors);
  if (!index) throw new Error("Pagefind: no index");
  try {
    const ordered = [...records].sort((a, b) => (a.url < b.url ? -1 : 1)).map(toPagefind);
    for (const record of [FIRST, ...ordered]) expectNone((await index.addCustomRecord(record)).errors);
    const result = await index.getFiles();
    expectNone(result.errors);
    return result.files;
  } finally {
    await index.deleteIndex();
  }
}

/** One bundle's files; the same records give the same bytes. The caller closes Pagefind: see `closeSearch`. */
export async function buildBundle(bundle: SearchBundle): Promise<SearchFile[]> {
  const files = await indexFiles(bundle.records);
  return files
    .filter(({ path }) => WANTED.test(path))
    .map(({ path, content }) => ({ path: `${SEARCH_FOLDER}/${bundle.name}/${path}`, content }));
}

/** The files that all bundles share: Pagefind's browser module, the 繁→简 table and the list of bundles, newest first. */
export async function buildShared(bundleNames: string[]): Promise<SearchFile[]> {
  const script = (await indexFiles([])).find(({ path }) => path === "pagefind.js");
  if (!script) throw new Error("Pagefind: no pagefind.js");
  const text = (path: string, content: string) => ({
    path: `${SEARCH_FOLDER}/${path}`,
    content: new TextEncoder().encode(content),
  });
  return [
    { path: `${SEARCH_FOLDER}/${MODULE_FILE}`, content: script.content },
    text(FOLD_FILE, FOLD_TABLE),
    text(LIST_FILE, writeList(bundleNames)),
  ];
}

/** Stops Pagefind's service, which otherwise runs on beside the process. */
export const closeSearch = async (): Promise<void> => {
  await close();
};

/** The whole index (bundles newest first: see `planBundles`), in memory. Stops Pagefind at the end. */
export async function searchFiles(bundles: SearchBundle[]): Promise<SearchFile[]> {
  try {
    const files = await buildShared(bundles.map((bundle) => bundle.name));
    for (const bundle of bundles) files.push(...(await buildBundle(bundle)));
    return files;
  } finally {
    await closeSearch();
  }
}

/** Builds the whole index into `outDir/pagefind`; returns the files written. */
export async function writeSearch(bundles: SearchBundle[], outDir: string): Promise<SearchFile[]> {
  const files = await searchFiles(bundles);
  for (const { path, content } of files) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return files;
}
