import type { Hit } from "@/lib/search/engine";
import { LookBack } from "@/lib/search/look-back";
import { parseQuery } from "@/lib/search/query";
import type { Search } from "./address";
import type { LoadedSearch } from "./load";
import { MESSAGES } from "./messages";
import type { Parts } from "./parts";

/** With fewer hits than this in the whole archive, look-alikes are searched too. */
const FEW_HITS = 10;

/** Searches from the newest bundle on, and lists what is found; when that ends with few hits, look-alikes too. */
export function showHits(parts: Parts, { query, filters }: Search, { engine, fold }: LoadedSearch): void {
  const terms = parseQuery(query, fold);
  const bundles = engine.bundlesFor(filters);
  const prepare = (bundle: string) => engine.prepare(bundle, query);
  const lookBack = (find: (bundle: string) => Promise<Hit[]>) =>
    // Without a term nothing can be found, and no bundle need be loaded.
    new LookBack({ bundles: terms.length > 0 ? bundles : [], find, prepare });
  const exact = lookBack((bundle) => engine.find(bundle, query, filters));
  const near = lookBack((bundle) => engine.findNear(bundle, query, filters));
  const found = () => MESSAGES.found(exact, query.trim(), near.hits.length);
  hideRest(parts);
  void parts.hits.show({
    search: exact,
    terms,
    fold,
    onStep: () => sayRunning(parts, MESSAGES.running(exact)),
    onRest: () => {
      const isSearched = exact.next === undefined && bundles.length > 0;
      announce(parts, bundles.length > 0 ? found() : MESSAGES.nothingYet);
      if (parts.elsewhere) parts.elsewhere.hidden = false;
      parts.empty.hidden = !isSearched || exact.hits.length > 0;
      if (isSearched && exact.hits.length < FEW_HITS)
        showNear(parts, near, engine.spellings(query), fold, found);
    },
  });
}

/** 相近: a list and a search of its own, whose number is said with the other's. */
function showNear(
  parts: Parts,
  near: LookBack,
  terms: string[],
  fold: LoadedSearch["fold"],
  found: () => string,
): void {
  void parts.nearHits.show({
    search: near,
    terms,
    fold,
    onStep: () => {
      parts.near.hidden = near.hits.length === 0;
    },
    onRest: () => {
      parts.near.hidden = near.hits.length === 0 && near.failed === undefined;
      announce(parts, found());
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
