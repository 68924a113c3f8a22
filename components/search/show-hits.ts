import type { Fold } from "@/lib/search/fold";
import type { Hit } from "@/lib/search/hit";
import { LookBack } from "@/lib/search/look-back";
import { parseQuery } from "@/lib/search/query";
import type { Link } from "@/lib/site/link";
import type { Search, Sort } from "./address";
import { linkItem, showLeads } from "./leads";
import type { LoadedSearch } from "./load";
import { MESSAGES } from "./messages";
import type { Parts } from "./parts";
import { type SecondPass, secondPass } from "./second-pass";
import { triesFor } from "./tries";

/** With fewer hits than this in the whole archive, what is only like them is searched for, too. */
const FEW_HITS = 10;

/** What a search has before it begins. */
interface Ready extends LoadedSearch {
  /** 繁→简 for the query. */
  fold: Fold;
  /** Pages that the query leads to. */
  leads: readonly Link[];
}

/** Searches from the newest bundle on, and lists what is found; when that ends with few hits, what is like it, too. */
export function showHits(parts: Parts, search: Search, ready: Ready): void {
  const { query, filters, sort } = search;
  const { engine, leads, names } = ready;
  const terms = parseQuery(query, ready.fold);
  const bundles = engine.bundlesFor(filters);
  const second = secondPass(search, ready, ready.fold);
  const lookBack = (all: readonly string[], find: (bundle: string) => Promise<Hit[]>) =>
    new LookBack({
      // Without a term nothing can be found, and no bundle need be loaded.
      bundles: terms.length > 0 ? inOrder(all, sort) : [],
      forward: sort === "oldest",
      find: async (bundle) => sorted(await find(bundle), sort),
      prepare: (bundle) => engine.prepare(bundle, query),
    });
  const exact = lookBack(bundles, (bundle) => engine.find(bundle, query, filters));
  const near = lookBack(second.bundles, second.find);
  const found = () =>
    [
      MESSAGES.found(exact, query.trim(), near.hits.length > 0 ? second.say(near.hits.length) : ""),
      ...(leads.length > 0 ? [MESSAGES.leads(leads.map(({ label }) => label))] : []),
    ].join("；");
  const fold = () => engine.foldOf(query);
  hideRest(parts);
  showLeads(parts.leads, leads);
  void parts.hits.show({
    search: exact,
    terms,
    fold,
    onStep: () => sayRunning(parts, MESSAGES.running(exact)),
    onRest: () => {
      const isSearched = exact.next === undefined && bundles.length > 0;
      const isFew = isSearched && exact.hits.length < FEW_HITS;
      announce(parts, bundles.length > 0 ? found() : MESSAGES.nothingYet);
      const showElsewhere = () => {
        if (parts.elsewhere) parts.elsewhere.hidden = false;
      };
      // It stands below: shown before all has come to rest it would move.
      if (!isFew && (second.onlyIfFew || !parts.near.hidden)) showElsewhere();
      else
        showSecond(parts, near, second, fold, () => {
          announce(parts, found());
          // Only now nothing at all is found.
          parts.empty.hidden = !isSearched || exact.hits.length > 0 || near.hits.length > 0;
          if (!parts.empty.hidden)
            parts.tries.replaceChildren(...triesFor(query, names, location.pathname).map(linkItem));
          showElsewhere();
        });
    },
  });
}

const inOrder = (bundles: readonly string[], sort: Sort): string[] =>
  sort === "oldest" ? [...bundles].reverse() : [...bundles];

function sorted(hits: Hit[], sort: Sort): Hit[] {
  if (sort === "") return hits;
  return [...hits].sort((a, b) => (sort === "oldest" ? a.order - b.order : b.order - a.order));
}

/** A list and a search of its own, whose number is said with the other's. */
function showSecond(
  parts: Parts,
  search: LookBack,
  { title, note, terms }: SecondPass,
  fold: () => Promise<Fold>,
  onRest: () => void,
): void {
  parts.nearTitle.textContent = title;
  parts.nearNote.textContent = note;
  void parts.nearHits.show({
    search,
    terms,
    fold,
    onStep: () => {
      parts.near.hidden = search.hits.length === 0;
    },
    onRest: () => {
      parts.near.hidden = search.hits.length === 0 && search.failed === undefined;
      onRest();
    },
  });
}

/** Hides what is not of this search; its own list stays until it is replaced. */
function hideRest({ near, nearHits, outside, reload }: Parts): void {
  near.hidden = true;
  nearHits.clear();
  reload.hidden = true;
  if (outside) outside.hidden = true;
}

/** Announces a text, unless it is what was said last. */
export function announce({ status, running }: Parts, text: string): void {
  running.textContent = "";
  if (status.textContent !== text) status.textContent = text;
}

/** Shows, without announcing it, that the search goes on. */
function sayRunning({ status, running, empty }: Parts, text: string): void {
  status.textContent = "";
  running.textContent = text;
  empty.hidden = true;
}
