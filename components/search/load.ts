import { openEngine, type SearchEngine } from "@/lib/search/engine";
import { type Fold, readFold } from "@/lib/search/fold";
import { type NamedPage, readNames } from "@/lib/search/names";
import { FOLD_FILE, LIST_FILE, readList, SEARCH_FOLDER, type SearchList } from "@/lib/search/paths";

/** The index's folder. */
const INDEX_FOLDER = `/${SEARCH_FOLDER}/`;

/** Why there is no search: no index was published, or the network failed. */
export type Unready = "absent" | "failed";

export interface LoadedSearch {
  engine: SearchEngine;
  /** The pages that can be found by name. */
  names: readonly NamedPage[];
}

/** What there is to search and the names of pages; null where no index was published. */
async function fetchList(): Promise<{ list: SearchList; names: NamedPage[] } | null> {
  const response = await fetch(INDEX_FOLDER + LIST_FILE, { cache: "no-cache" });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const [list = "", names = ""] = (await response.text()).split("\n\n");
  return { list: readList(list), names: readNames(names) };
}

/** The 繁→简 table. */
async function fetchFold(): Promise<Fold> {
  const response = await fetch(INDEX_FOLDER + FOLD_FILE);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return readFold(await response.text());
}

/** Loads the list of what there is and the names of pages; all else is loaded when a query needs it. */
export async function load(confusables: string[]): Promise<LoadedSearch | Unready> {
  try {
    const there = await fetchList();
    if (!there) return "absent";
    const loadList = async () => (await fetchList())?.list ?? there.list;
    const engine = openEngine(there.list, { base: INDEX_FOLDER, loadList, loadFold: fetchFold, confusables });
    return { engine, names: there.names };
  } catch {
    return "failed";
  }
}
