import { close, createIndex } from "pagefind";
import { compare } from "@/lib/records/compare";
import { momentOf } from "@/lib/records/date";
import { FOLD, FOLD_TABLE } from "@/lib/search/fold-table";
import { writeNewest } from "@/lib/search/newest";
import { packStory } from "@/lib/search/packed-story";
import { CLASS_NAME, LANGUAGE } from "@/lib/search/pagefind";
import {
  FOLD_FILE,
  LIST_FILE,
  MODULE_FILE,
  newestFile,
  SEARCH_FOLDER,
  type SearchList,
  writeList,
} from "@/lib/search/paths";
import type { SearchBundle, SearchRecord } from "@/lib/search/record";
import { recordTokens } from "@/lib/search/tokens";
import { textFile } from "../manifest/site-file";
import { withoutWords } from "./fragment";

/** A file of the search index; `path` is relative to the site's root. */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}

/** What search loads from a bundle; Pagefind's ready-made interfaces, highlighter and worker are not used. */
const OF_BUNDLE = /^(pagefind-entry\.json|.*\.pf_(meta|index|filter|fragment))$/;
/** What all bundles share. */
const SCRIPT = "pagefind.js";
const WASM = "wasm.unknown.pagefind";

/**
 * How many entries Pagefind puts into one file of words: about 6 KB then, where its own 20,000 make 21 KB. A search loads
 * one such file for each two characters of a phrase. Pagefind 1.6 takes it from the environment of its process only.
 */
const CHUNK_SIZE = { variable: "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE", value: "5000" };

/** How many records are sent to Pagefind's process before its answers are awaited. */
const BATCH_SIZE = 50;

function toPagefind(record: SearchRecord) {
  return {
    url: record.url,
    content: recordTokens(record, FOLD),
    language: LANGUAGE,
    meta: { story: packStory(record) },
    filters: {
      ...(record.section === null ? {} : { section: [record.section] }),
      ...(record.places.length > 0 ? { place: record.places.map((place) => place.id) } : {}),
      ...(record.people.length > 0 ? { person: record.people } : {}),
      day: [record.date.slice(8, 10)],
    },
    sort: { date: momentOf(record.date) },
  };
}

/** Pagefind returns some failures as lists of messages. Here each is a programmer's mistake. */
function expectNone(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}

/**
 * Rejects where Pagefind's process ends early, killed for want of memory say. Its library then waits for ever; with nothing
 * left to do, Node.js would exit without a message.
 */
function unlessItEnds<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onIdle = () => reject(new Error("Pagefind: its process ended before the index was made"));
    process.once("beforeExit", onIdle);
    work.then(resolve, reject).finally(() => process.off("beforeExit", onIdle));
  });
}

/** All that Pagefind makes of the records, in the order of their addresses so that the same stories give the same bytes. */
async function indexFiles(records: SearchRecord[]): Promise<SearchFile[]> {
  process.env[CHUNK_SIZE.variable] = CHUNK_SIZE.value;
  const { index, errors } = await createIndex({});
  expectNone(errors);
  if (!index) throw new Error("Pagefind: no index");
  try {
    const ordered = [...records].sort((a, b) => compare(a.url, b.url));
    for (let i = 0; i < ordered.length; i += BATCH_SIZE) {
      const batch = ordered.slice(i, i + BATCH_SIZE).map(toPagefind);
      const added = await Promise.all(batch.map((record) => index.addCustomRecord(record)));
      expectNone(added.flatMap((result) => result.errors));
    }
    const result = await index.getFiles();
    expectNone(result.errors);
    return result.files;
  } finally {
    await index.deleteIndex();
  }
}

/** One bundle's files; the same records give the same bytes. The caller closes Pagefind: see `closeSearch`. */
export async function buildBundle(bundle: SearchBundle): Promise<SearchFile[]> {
  if (bundle.isNewest)
    return [textFile(`${SEARCH_FOLDER}/${newestFile(bundle.name)}`, writeNewest(bundle.records, FOLD))];
  const files = await unlessItEnds(indexFiles(bundle.records));
  return files
    .filter(({ path }) => OF_BUNDLE.test(path))
    .map(({ path, content }) => ({
      path: `${SEARCH_FOLDER}/${bundle.name}/${path}`,
      content: path.endsWith(".pf_fragment") ? withoutWords(content) : content,
    }));
}

/** Pagefind's browser module, which also exports its class of one index: see `PagefindModule`. */
function exportClass(script: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(script);
  if (!text.includes(`${CLASS_NAME}=class`))
    throw new Error(`Pagefind: no class ${CLASS_NAME} in its script`);
  return new TextEncoder().encode(`${text}\nexport{${CLASS_NAME}};\n`);
}

/** The files that all bundles share: Pagefind's browser module and WebAssembly, the 繁→简 table and the list of what there is. */
export async function buildShared(list: SearchList): Promise<SearchFile[]> {
  const made = await unlessItEnds(indexFiles([]));
  const contentOf = (name: string) => {
    const file = made.find(({ path }) => path === name);
    if (!file) throw new Error(`Pagefind: no ${name}`);
    return file.content;
  };
  const encode = (text: string) => new TextEncoder().encode(text);
  return [
    { path: MODULE_FILE, content: exportClass(contentOf(SCRIPT)) },
    { path: WASM, content: contentOf(WASM) },
    { path: FOLD_FILE, content: encode(FOLD_TABLE) },
    { path: LIST_FILE, content: encode(writeList(list)) },
  ].map(({ path, content }) => ({ path: `${SEARCH_FOLDER}/${path}`, content }));
}

/** Stops Pagefind's service, which otherwise runs on beside the process. */
export const closeSearch = async (): Promise<void> => {
  await close();
};
