import type { Fold } from "./fold";
import { unpackStory } from "./packed-story";
import type { PagefindInstance, PagefindModule, PagefindResult } from "./pagefind";
import { lookAlikes, parseQuery, phraseOf, variantsOf } from "./query";
import type { SearchStory } from "./record";
import type { Field } from "./tokens";

/** What narrows a search; empty strings and missing fields do not. */
export interface SearchFilters {
  section?: string;
  year?: string;
  place?: string;
}

/** A story found. `load` fetches what the list shows of it. */
export interface Hit {
  /** Of the terms, how many are in the headline. */
  inHeadline: number;
  /** Grows with the story's date; no two stories share it. */
  order: number;
  load(): Promise<SearchStory>;
}

/** Search over all bundles. Both calls find the stories that have every term, headline hits first, then newest. */
export interface SearchEngine {
  find(query: string, filters: SearchFilters): Promise<Hit[]>;
  /** 相近: what is found when the OCR's look-alikes count as the same character, and only then. */
  findNear(query: string, filters: SearchFilters): Promise<Hit[]>;
  /** The terms of a query and their look-alikes: what to mark in the stories that `findNear` found. */
  spellings(query: string): string[];
}

export interface EngineOptions {
  /** Paths of the bundles, newest stories first, ending in a slash. */
  bundles: string[];
  fold: Fold;
  /** Groups of characters that the OCR confuses: `茌在往`. */
  confusables: string[];
}

/** More stories than a bundle can have. */
const SPREAD = 2 ** 17;

/**
 * Sorted by date, a result's score is its story's place in its bundle, from 0. Weighing each bundle by
 * another power keeps the stories of a newer bundle above all of an older one, so the score orders and
 * names a story across bundles. (Place 0 is kept by a record that nothing finds.)
 */
const weightOf = (bundle: number, bundles: number) => SPREAD ** (bundles - 1 - bundle);

/** Loads the bundles; rejects when the newest cannot be loaded. */
async function openBundles(pagefind: PagefindModule, bundles: string[]): Promise<PagefindInstance> {
  const optionsOf = (i: number) => ({ baseUrl: "/", indexWeight: weightOf(i, bundles.length) });
  const [newest = "/pagefind/", ...older] = bundles;
  // On this page's thread: a search takes milliseconds, the worker another file and a second set of policies.
  const instance = pagefind.createInstance({ ...optionsOf(0), basePath: newest, noWorker: true });
  // An empty search waits for the first bundle, or throws; merging into one that failed would wait for ever.
  await instance.search("", { filters: {}, sort: {} });
  await Promise.all(older.map((path, i) => instance.mergeIndex(path, optionsOf(i + 1))));
  return instance;
}

/** A search over the bundles. `pagefind` is the module `pagefind.js` of one of them. */
export async function openEngine(pagefind: PagefindModule, options: EngineOptions): Promise<SearchEngine> {
  const { fold } = options;
  const instance = await openBundles(pagefind, options.bundles);
  const others = lookAlikes(options.confusables, fold);

  async function findAny(words: string[], field: Field, filters: Record<string, string>) {
    const found = new Map<number, PagefindResult>();
    for (const word of words) {
      const { results } = await instance.search(phraseOf(word, field), { filters, sort: { date: "desc" } });
      for (const result of results) found.set(result.score, result);
    }
    return found;
  }

  /** Stories that have, for each term, one of its spellings. */
  async function findAll(terms: string[][], filters: SearchFilters): Promise<Hit[]> {
    const active = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
    let hits: Map<number, Hit> | undefined;
    for (const spellings of terms) {
      const headline = await findAny(spellings, "headline", active);
      const all = new Map([...(await findAny(spellings, "text", active)), ...headline]);
      const next = new Map<number, Hit>();
      for (const [order, result] of all) {
        const before = hits?.get(order);
        if (hits && !before) continue;
        const inHeadline = (before?.inHeadline ?? 0) + (headline.has(order) ? 1 : 0);
        next.set(order, { order, inHeadline, load: () => loadStory(result) });
      }
      hits = next;
    }
    return [...(hits?.values() ?? [])].sort((a, b) => b.inHeadline - a.inHeadline || b.order - a.order);
  }

  const find = (query: string, filters: SearchFilters) =>
    findAll(
      parseQuery(query, fold).map((term) => [term]),
      filters,
    );

  const spellingsOf = (query: string): string[][] =>
    parseQuery(query, fold).map((term) => [term, ...variantsOf(term, others)]);

  async function findNear(query: string, filters: SearchFilters): Promise<Hit[]> {
    const terms = spellingsOf(query);
    if (terms.every((spellings) => spellings.length === 1)) return [];
    const exact = new Set((await find(query, filters)).map((hit) => hit.order));
    return (await findAll(terms, filters)).filter((hit) => !exact.has(hit.order));
  }

  return { find, findNear, spellings: (query) => spellingsOf(query).flat() };
}

async function loadStory(result: PagefindResult): Promise<SearchStory> {
  const { url, meta } = await result.data();
  return unpackStory(url, meta.story ?? "");
}
