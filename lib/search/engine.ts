import type { Fold } from "./fold";
import { unpackStory } from "./packed-story";
import { type OpenBundle, openPagefind, type PagefindModule, type PagefindResult } from "./pagefind";
import type { SearchList } from "./paths";
import { confusedSpellings, lookAlikes, parseQuery, phraseOf } from "./query";
import type { SearchStory } from "./record";
import type { SearchField } from "./tokens";
import { whichMonths } from "./which-months";

/** What narrows a search; empty strings and missing fields do not. */
export interface SearchFilters {
  section?: string;
  year?: string;
  place?: string;
  person?: string;
}

/** A story found. `load` fetches what the list shows of it. */
export interface Hit {
  /** The bundle that the story is in. */
  bundle: string;
  /** Of the terms, how many are in the headline. */
  inHeadline: number;
  /** Grows with the story's date, within its bundle. */
  order: number;
  load(): Promise<SearchStory>;
}

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
  /** The terms of a query and their look-alikes: what to mark in the stories that `findNear` found. */
  spellings(query: string): string[];
}

interface EngineOptions {
  /** The index's folder, ending in a slash. */
  base: string;
  /** What there is to search. */
  list: SearchList;
  fold: Fold;
  /** Groups of characters that the OCR confuses: `茌在往`. */
  confusables: string[];
}

/** A search over the bundles. Rejects when what they share cannot be loaded. */
export async function openEngine(pagefind: PagefindModule, options: EngineOptions): Promise<SearchEngine> {
  const { base, list, fold } = options;
  const months = whichMonths(base, list);
  const openBundle = await openPagefind(pagefind, base);
  const others = lookAlikes(options.confusables, fold);
  const opened = new Map<string, Promise<OpenBundle>>();

  function open(name: string): Promise<OpenBundle> {
    const opening = opened.get(name) ?? openBundle(name);
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

  const spellingsOf = (query: string): string[][] =>
    parseQuery(query, fold).map((term) => [term, ...confusedSpellings(term, others)]);

  const termsOf = (query: string): string[][] => parseQuery(query, fold).map((term) => [term]);

  async function prepare(name: string, query?: string): Promise<void> {
    if (query === undefined || (await months.mayHave(name, termsOf(query)))) await open(name);
  }

  async function find(name: string, query: string, filters: SearchFilters): Promise<Hit[]> {
    const terms = termsOf(query);
    if (!(await months.mayHave(name, terms))) return [];
    return inBundle(name, (bundle) => findAll(name, bundle, terms, filters));
  }

  async function findNear(name: string, query: string, filters: SearchFilters): Promise<Hit[]> {
    const terms = spellingsOf(query);
    if (terms.every((spellings) => spellings.length === 1)) return [];
    if (!(await months.mayHave(name, terms))) return [];
    const asTyped = terms.map((spellings) => spellings.slice(0, 1));
    return inBundle(name, async (bundle) => {
      const exact = await findAll(name, bundle, asTyped, filters);
      const known = new Set(exact.map((hit) => hit.order));
      return (await findAll(name, bundle, terms, filters)).filter((hit) => !known.has(hit.order));
    });
  }

  return {
    bundlesFor: ({ year = "" }) => list.bundles.filter((name) => name.startsWith(year)),
    // What fails is told when it is searched.
    prepare: (name, query) => void prepare(name, query).catch(() => {}),
    find,
    findNear,
    spellings: (query) => spellingsOf(query).flat(),
  };
}

/** What Pagefind is to filter by. A bundle's stories are all of one year: see `bundlesFor`. */
const activeFilters = ({ year: _year, ...filters }: SearchFilters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value));

/** Stories of a bundle that have, for each term, one of its spellings. */
async function findAll(
  name: string,
  bundle: OpenBundle,
  terms: string[][],
  filters: SearchFilters,
): Promise<Hit[]> {
  const active = activeFilters(filters);
  if (Object.keys(active).length > 0 && !(await hasAny(bundle, active))) return [];
  let hits: Map<string, Hit> | undefined;
  for (const spellings of terms) {
    const headline = await findAny(bundle, spellings, "headline", active);
    const all = new Map([...(await findAny(bundle, spellings, "text", active)), ...headline]);
    const next = new Map<string, Hit>();
    for (const [id, result] of all) {
      const before = hits?.get(id);
      if (hits && !before) continue;
      const inHeadline = (before?.inHeadline ?? 0) + (headline.has(id) ? 1 : 0);
      next.set(id, { bundle: name, order: result.score, inHeadline, load: () => loadStory(result) });
    }
    hits = next;
  }
  return [...(hits?.values() ?? [])].sort((a, b) => b.inHeadline - a.inHeadline || b.order - a.order);
}

/** Whether the filters leave anything: asking loads a filter's file, and spares the larger ones of the words. */
async function hasAny(bundle: OpenBundle, filters: Record<string, string>): Promise<boolean> {
  const { results } = await bundle.search(null, { filters, sort: {} });
  return results.length > 0;
}

async function findAny(
  bundle: OpenBundle,
  words: string[],
  field: SearchField,
  filters: Record<string, string>,
) {
  const found = new Map<string, PagefindResult>();
  for (const word of words) {
    const { results } = await bundle.search(phraseOf(word, field), { filters, sort: { date: "desc" } });
    for (const result of results) found.set(result.id, result);
  }
  return found;
}

async function loadStory(result: PagefindResult): Promise<SearchStory> {
  const { url, meta } = await result.data();
  return unpackStory(url, meta.story ?? "");
}
