import { openEngine, type SearchEngine } from "@/lib/search/engine";
import { type Fold, NO_FOLD, readFold } from "@/lib/search/fold";
import { NAMES_FILE, type NamedPage, readNames } from "@/lib/search/names";
import type { PagefindModule } from "@/lib/search/pagefind";
import { FOLD_FILE, LIST_FILE, MODULE_FILE, readList, type SearchList } from "@/lib/search/paths";

/** The index's folder. */
const INDEX_FOLDER = "/pagefind/";

/** Why there is no search: no index was published, the browser is too old for it, or the network failed. */
export type Unready = "absent" | "unsupported" | "failed";

export interface LoadedSearch {
  engine: SearchEngine;
  /** The pages that can be found by name. */
  names: readonly NamedPage[];
}

/** A module with `ref.null`, which Pagefind's WebAssembly needs (Chrome 96, Safari 15). */
const REF_NULL_MODULE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 7, 1, 5, 0, 208, 112, 26, 11,
];

const supported = (): boolean =>
  typeof WebAssembly === "object" && WebAssembly.validate(new Uint8Array(REF_NULL_MODULE));

/** What there is to search; null where no index was published. */
async function fetchList(): Promise<SearchList | null> {
  const response = await fetch(INDEX_FOLDER + LIST_FILE, { cache: "no-cache" });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return readList(await response.text());
}

/** The 繁→简 table; without it, traditional queries find less, which is better than no search. */
const fetchFold = (): Promise<Fold> =>
  fetch(INDEX_FOLDER + FOLD_FILE)
    .then(async (response) => (response.ok ? readFold(await response.text()) : NO_FOLD))
    .catch(() => NO_FOLD);

/** The names of pages; without them fewer pages are led to. */
const fetchNames = (): Promise<NamedPage[]> =>
  fetch(INDEX_FOLDER + NAMES_FILE, { cache: "no-cache" })
    .then(async (response) => (response.ok ? readNames(await response.text()) : []))
    .catch(() => []);

/** Loads the list of what there is and the names of pages; all else is loaded when a query needs it. */
export async function load(confusables: string[]): Promise<LoadedSearch | Unready> {
  if (!supported()) return "unsupported";
  try {
    const naming = fetchNames();
    const list = await fetchList();
    if (!list) return "absent";
    const path: string = INDEX_FOLDER + MODULE_FILE;
    const loadPagefind = (): Promise<PagefindModule> => import(path);
    const engine = openEngine({ base: INDEX_FOLDER, list, loadFold: fetchFold, loadPagefind, confusables });
    return { engine, names: await naming };
  } catch {
    return "failed";
  }
}
