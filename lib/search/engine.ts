import { dayOf } from "@/lib/records/date";
import { bundlesFor } from "./bundles-for";
import type { Fold } from "./fold";
import { growingFold } from "./growing-fold";
import { type Hit, isNarrowed, type SearchFilters, type SomeHits, type Sort } from "./hit";
import { findInMonth, readStory, type Wanted } from "./in-month";
import { indexFiles } from "./index-files";
import { placeNow } from "./issues";
import { openIndex } from "./open-index";
import type { ListedMonth, SearchList } from "./paths";
import { confusedSpellings, lookAlikes, parseQuery } from "./query";
import { findInNewest, headlineTerms, type Terms } from "./read-through";
import type { SearchStory } from "./record";

/**
 * Search in one bundle at a time; `LookBack` goes from one to the next. A search finds the stories that have every
 * term, headline hits first, then newest, some at a time. It rejects when a part of the bundle cannot be loaded, and asked again
 * it tries again.
 */
export interface SearchEngine {
  /** The bundles that may hold what the filters leave, newest first. */
  bundlesFor(filters: SearchFilters): string[];
  /** Begins to load the newest days. */
  prepare(): void;
  find(bundle: string, query: string, filters: SearchFilters, sort?: Sort): AsyncIterable<SomeHits>;
  /** 相近: what is found when the OCR's look-alikes count as the same character, and only then. */
  findNear(bundle: string, query: string, filters: SearchFilters, sort?: Sort): AsyncIterable<SomeHits>;
  /** 繁→简 for this query and for all stories that were loaded by now. */
  foldOf(query: string): Promise<Fold>;
  /** The terms of a query and their look-alikes: what to mark in the stories that `findNear` found. */
  spellings(query: string, fold: Fold): string[];
  /** Whether there are stories of a time: `2024`, `2024-06`, `2024-06-20`. */
  hasStoriesOf(time: string): Promise<boolean>;
  /** The same of a day of any year, `06-20`. */
  hasStoriesOfDay(day: string): Promise<boolean>;
}

interface EngineOptions {
  /** The index's folder, ending in a slash. */
  base: string;
  /** What there is to search, now: a publish may have changed it since. */
  loadList: () => Promise<SearchList>;
  /** Loads 繁→简, which only rare queries need. */
  loadFold: () => Promise<Fold>;
  /** Groups of characters that the OCR confuses: `茌在往`. */
  confusables: string[];
}

/** A search over the bundles of a list. */
export function openEngine(
  opened: SearchList,
  { base, loadList, loadFold, confusables }: EngineOptions,
): SearchEngine {
  const table = growingFold(loadFold);
  const index = openIndex(opened, { loadList, filesOf: (list) => indexFiles(base, list, table.learn) });
  const newestOf = () => {
    const { list, files } = index.now();
    return list.newest === null ? null : files.newest(list.newest);
  };

  /** The days with stories. */
  async function daysOfStories(): Promise<string[]> {
    const read = await newestOf()?.catch(() => null);
    return [
      ...(read?.stories.map(({ story }) => dayOf(story.date)) ?? []),
      ...index.now().list.months.flatMap(({ name, issues }) => issues.map(({ day }) => `${name}-${day}`)),
    ];
  }

  async function foldOf(query: string): Promise<Fold> {
    const read = await newestOf()?.catch(() => null);
    const isRead = (character: string) =>
      read?.stories.some(({ headline, text }) => headline.includes(character) || text.includes(character)) ===
      true;
    return table.foldFor(query, index.now().list.folded, isRead);
  }

  /** For each term itself and, if wanted, its look-alikes. */
  async function termsOf(query: string, near: boolean): Promise<string[][]> {
    const known = await foldOf(query);
    const others = near ? lookAlikes(confusables, known) : new Map<string, string[]>();
    return parseQuery(query, known).map((term) => [term, ...confusedSpellings(term, others)]);
  }

  async function* findIn(name: string, wanted: Wanted): AsyncGenerator<SomeHits> {
    if (wanted.terms.length === 0 && !isNarrowed(wanted.filters)) return;
    const { list, files } = index.now();
    if (name === list.newest) {
      yield { hits: inNewest(name, await files.newest(name), wanted), isAll: true };
      return;
    }
    const month = list.months.find((each) => each.name === name);
    if (!month) throw new Error(`${name} is not listed`);
    for await (const { hits, isAll } of findInMonth(month, list, files, wanted))
      yield { hits: hits.map((hit) => ({ ...hit, load: () => loadTwice(hit, month) })), isAll };
  }

  /** A month's story; where a publish has replaced the files since it was found, from those that are there now. */
  const loadTwice = (hit: Hit, month: ListedMonth): Promise<SearchStory> =>
    hit.load().catch(async (error: unknown) => {
      await index.listAnew();
      const { list, files } = index.now();
      const now = list.months.find(({ name }) => name === month.name);
      const order = now ? placeNow(hit.order, month.issues, now.issues) : null;
      if (!now || order === null) throw error;
      return (await readStory(files, now, order)).story;
    });

  /** A publish may have replaced the files since they were listed: what fails before anything was found is tried once more, listed anew. */
  async function* findTwice(name: string, wanted: Wanted): AsyncGenerator<SomeHits> {
    let found = false;
    try {
      for await (const some of findIn(name, wanted)) {
        found = true;
        yield some;
      }
    } catch (error) {
      await index.listAnew();
      if (found) throw error;
      yield* findIn(name, wanted);
    }
  }

  return {
    bundlesFor: (filters) => bundlesFor(index.now().list, filters),
    // What fails is told when it is searched.
    prepare: () => void newestOf()?.catch(() => {}),
    async *find(name, query, filters, sort = "") {
      yield* findTwice(name, { terms: await termsOf(query, false), filters, sort });
    },
    async *findNear(name, query, filters, sort = "") {
      const terms = await termsOf(query, true);
      if (terms.every((spellings) => spellings.length === 1)) return;
      yield* findTwice(name, { terms, but: terms.map((spellings) => spellings.slice(0, 1)), filters, sort });
    },
    foldOf,
    spellings: (query, known) => {
      const others = lookAlikes(confusables, known);
      return parseQuery(query, known).flatMap((term) => [term, ...confusedSpellings(term, others)]);
    },
    hasStoriesOf: async (time) => (await daysOfStories()).some((day) => day.startsWith(time)),
    hasStoriesOfDay: async (day) => (await daysOfStories()).some((each) => each.endsWith(`-${day}`)),
  };
}

function inNewest(
  name: string,
  file: Parameters<typeof findInNewest>[1],
  { terms, but, filters, sort }: Wanted,
): Hit[] {
  const hits = findInNewest(name, file, terms, filters, sort);
  return but ? hits.filter(({ order }) => lacks(file.stories[order], but)) : hits;
}

const lacks = (story: Parameters<typeof headlineTerms>[0] | undefined, terms: Terms): boolean =>
  story !== undefined && headlineTerms(story, terms) === null;
