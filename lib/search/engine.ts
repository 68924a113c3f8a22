import { bundlesFor } from "./bundles-for";
import { type Fold, readFold } from "./fold";
import { type Hit, isNarrowed, type SearchFilters } from "./hit";
import { findInBundle } from "./in-bundle";
import { findInNewest } from "./in-newest";
import { type NewestStories, readNewest } from "./newest";
import { normaliseText } from "./normalise";
import { once } from "./once";
import { openedBundles } from "./opened-bundles";
import { openPagefind, type PagefindModule } from "./pagefind";
import { newestFile, type SearchList } from "./paths";
import { confusedSpellings, lookAlikes, parseQuery } from "./query";
import { whichMonths } from "./which-months";

/**
 * Search in one bundle at a time; `LookBack` goes from one to the next. A search finds the stories that have every
 * term, headline hits first, then newest. It rejects when a part of the bundle cannot be loaded, and asked again
 * it tries again.
 */
export interface SearchEngine {
  /** The bundles that may hold what the filters leave, newest first. */
  bundlesFor(filters: SearchFilters): string[];
  /** Begins to load a bundle that is going to be searched; where a query is known, only if it may be found there. */
  prepare(bundle: string, query?: string): void;
  find(bundle: string, query: string, filters: SearchFilters): Promise<Hit[]>;
  /** The same for `findNear`. */
  prepareNear(bundle: string, query: string): void;
  /** 相近: what is found when the OCR's look-alikes count as the same character, and only then. */
  findNear(bundle: string, query: string, filters: SearchFilters): Promise<Hit[]>;
  /** 繁→简 for this query and for all stories that were loaded by now. Rejects when it can't be had. */
  foldOf(query: string): Promise<Fold>;
  /** The terms of a query and their look-alikes: what to mark in the stories that `findNear` found. */
  spellings(query: string, fold: Fold): string[];
}

interface EngineOptions {
  /** The index's folder, ending in a slash. */
  base: string;
  /** What there is to search. */
  list: SearchList;
  /** Loads 繁→简, which only old stories and rare queries need. */
  loadFold: () => Promise<Fold>;
  /** Loads Pagefind's module, which only older bundles than the newest need. */
  loadPagefind: () => Promise<PagefindModule>;
  /** Groups of characters that the OCR confuses: `茌在往`. */
  confusables: string[];
}

/** A search over the bundles. */
export function openEngine({ base, list, loadFold, loadPagefind, confusables }: EngineOptions): SearchEngine {
  const months = whichMonths(base, list);
  const wholeFold = once(loadFold);
  const bundles = openedBundles(once(async () => openPagefind(await loadPagefind(), base)));
  const newest = once(() => fetchNewest(base + newestFile(list.newest ?? "")));
  const isNewest = (name: string) => name === list.newest;

  /** A character that the newest stories have, and not as a traditional one, is none; only others must be looked up. */
  async function foldOf(query: string): Promise<Fold> {
    if (list.newest === null || wholeFold.begun()) return wholeFold();
    const read = await newest().catch(() => null);
    if (read === null) return wholeFold();
    const isKnown = (character: string) =>
      character < "\u0300" ||
      read.fold.has(character) ||
      read.stories.some(({ headline, text }) => headline.includes(character) || text.includes(character));
    return [...normaliseText(query, read.fold)].every(isKnown) ? read.fold : wholeFold();
  }

  async function termsOf(query: string, near: boolean): Promise<string[][]> {
    const fold = await foldOf(query);
    const others = near ? lookAlikes(confusables, fold) : new Map<string, string[]>();
    return parseQuery(query, fold).map((term) => [term, ...confusedSpellings(term, others)]);
  }

  async function findTerms(name: string, terms: string[][], filters: SearchFilters): Promise<Hit[]> {
    if (terms.length === 0 && !isNarrowed(filters)) return [];
    if (isNewest(name)) return findInNewest(name, await newest(), terms, filters);
    if (!(await months.mayHave(name, terms))) return [];
    // Older stories may have characters that the newest have not.
    const [hits] = await Promise.all([
      bundles.search(name, (bundle) => findInBundle(name, bundle, terms, filters)),
      wholeFold(),
    ]);
    return hits;
  }

  async function prepare(name: string, query: string | undefined, near: boolean): Promise<void> {
    if (isNewest(name)) await newest();
    else if (query === undefined || (await months.mayHave(name, await termsOf(query, near))))
      await bundles.open(name);
  }

  return {
    bundlesFor: (filters) => bundlesFor(list, filters),
    // What fails is told when it is searched.
    prepare: (name, query) => void prepare(name, query, false).catch(() => {}),
    prepareNear: (name, query) => void prepare(name, query, true).catch(() => {}),
    find: async (name, query, filters) => findTerms(name, await termsOf(query, false), filters),
    async findNear(name, query, filters) {
      const terms = await termsOf(query, true);
      if (terms.every((spellings) => spellings.length === 1)) return [];
      const all = await findTerms(name, terms, filters);
      if (all.length === 0) return [];
      const exact = await findTerms(
        name,
        terms.map((spellings) => spellings.slice(0, 1)),
        filters,
      );
      const known = new Set(exact.map(({ order }) => order));
      return all.filter(({ order }) => !known.has(order));
    },
    foldOf,
    spellings: (query, fold) => {
      const others = lookAlikes(confusables, fold);
      return parseQuery(query, fold).flatMap((term) => [term, ...confusedSpellings(term, others)]);
    },
  };
}

/** Like the list it is asked for even where a host names no time: an old one would lack what is new. */
async function fetchNewest(url: string): Promise<NewestStories> {
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return readNewest(await response.text(), readFold);
}
