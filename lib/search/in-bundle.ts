import type { Hit, SearchFilters } from "./hit";
import { unpackStory } from "./packed-story";
import type { OpenBundle, PagefindResult } from "./pagefind";
import { phraseOf } from "./query";
import type { SearchStory } from "./record";
import type { SearchField } from "./tokens";

/** What Pagefind is to filter by. A bundle's stories are all of one month: see `bundlesFor`. */
const activeFilters = ({ year: _year, month: _month, ...filters }: SearchFilters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value));

/** Stories of a bundle that have, for each term, one of its spellings; all that the filters leave, where there is no term. */
export async function findInBundle(
  name: string,
  bundle: OpenBundle,
  terms: readonly (readonly string[])[],
  filters: SearchFilters,
): Promise<Hit[]> {
  const active = activeFilters(filters);
  const hitOf = (result: PagefindResult, inHeadline: number): Hit => ({
    bundle: name,
    order: result.score,
    inHeadline,
    load: () => loadStory(result),
  });
  if (Object.keys(active).length > 0) {
    // Asking loads a filter's file, and spares the larger ones of the words where it leaves nothing.
    const { results } = await bundle.search(null, { filters: active, sort: { date: "desc" } });
    if (results.length === 0 || terms.length === 0) return results.map((result) => hitOf(result, 0));
  }
  let hits: Map<string, Hit> | undefined;
  for (const spellings of terms) {
    const headline = await findAny(bundle, spellings, "headline", active);
    const all = new Map([...(await findAny(bundle, spellings, "text", active)), ...headline]);
    const next = new Map<string, Hit>();
    for (const [id, result] of all) {
      const before = hits?.get(id);
      if (hits && !before) continue;
      next.set(id, hitOf(result, (before?.inHeadline ?? 0) + (headline.has(id) ? 1 : 0)));
    }
    hits = next;
  }
  return [...(hits?.values() ?? [])].sort((a, b) => b.inHeadline - a.inHeadline || b.order - a.order);
}

async function findAny(
  bundle: OpenBundle,
  words: readonly string[],
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
