import { type Fold, readFold } from "./fold";
import type { Hit, SearchFilters } from "./hit";
import { findInBundle } from "./in-bundle";
import { findInNewest } from "./in-newest";
import { type NewestStories, readNewest } from "./newest";
import { normaliseText } from "./normalise";
import { once } from "./once";
import { type OpenBundle, openPagefind, type PagefindModule } from "./pagefind";
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
  const pagefind = once(async () => openPagefind(await loadPagefind(), base));
  const newest = once(() => fetchNewest(base + newestFile(list.newest ?? "")));
  const opened = new Map<string, Promise<OpenBundle>>();
  const isNewest = (name: string) => name === list.newest;

  function open(name: string): Promise<OpenBundle> {
    const opening = opened.get(name) ?? pagefind().then((openBundle) => openBundle(name));
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  }

  /** A publish may have replaced the parts of a bundle since it was opened: what fails is tried once more, opened anew. */
  async function inBundle(name: string, search: (bundle: OpenBundle) => Promise<Hit[]>): Promise<Hit[]> {
    try {
      return await search(await open(name));
    } catch {
      opened.delete(name);
    }
    try {
      return await search(await open(name));
    } catch (error) {
      opened.delete(name);
      throw error;
    }
  }

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
      inBundle(name, (bundle) => findInBundle(name, bundle, terms, filters)),
      wholeFold(),
    ]);
    return hits;
  }

  async function prepare(name: string, query?: string): Promise<void> {
    if (isNewest(name)) await newest();
    else if (query === undefined || (await months.mayHave(name, await termsOf(query, false))))
      await open(name);
  }

  return {
    bundlesFor: (filters) =>
      list.bundles.filter((name) => (isNewest(name) ? mayBeNewest(name, filters) : mayHave(name, filters))),
    // What fails is told when it is searched.
    prepare: (name, query) => void prepare(name, query).catch(() => {}),
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

/** Whether a search may do without a term: it is for all of a section, a place, a person or a day. */
const isNarrowed = ({ year: _year, ...filters }: SearchFilters): boolean =>
  Object.values(filters).some(Boolean);

/** The newest days may be of several months and years. */
const mayBeNewest = (name: string, { year = "" }: SearchFilters): boolean =>
  year === "" || year >= name.slice(0, 4);

/** A part of a month begins no later than the day. */
const mayHave = (name: string, { year = "", month = "", day = "" }: SearchFilters): boolean =>
  name.startsWith(year) &&
  (month === "" || name.slice(5, 7) === month) &&
  (day === "" || (name.slice(8) || "01") <= day);

/** Like the list it is asked for even where a host names no time: an old one would lack what is new. */
async function fetchNewest(url: string): Promise<NewestStories> {
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return readNewest(await response.text(), readFold);
}
