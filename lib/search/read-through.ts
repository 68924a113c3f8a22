import type { Hit, SearchFilters, Sort } from "./hit";
import { issuesOf, placesFromOldest } from "./issues";
import type { ReadStory, StoriesFile } from "./stories-file";

/** For each term its spellings: a story has the term if it has one of them. */
export type Terms = readonly (readonly string[])[];

/** Of the terms how many are in a story's headline; null where it lacks one. */
export function headlineTerms({ headline, text }: ReadStory, terms: Terms): number | null {
  let inHeadline = 0;
  for (const spellings of terms) {
    const headed = spellings.some((spelling) => headline.includes(spelling));
    if (headed) inHeadline += 1;
    else if (!spellings.some((spelling) => text.includes(spelling))) return null;
  }
  return inHeadline;
}

/** The stories of the newest bundle that have all terms and that the filters leave, in order. */
export function findInNewest(
  bundle: string,
  { stories }: Pick<StoriesFile, "stories">,
  terms: Terms,
  filters: SearchFilters,
  sort: Sort,
): Hit[] {
  const hits = stories.flatMap((each, order): Hit[] => {
    const inHeadline = isLeft(each, filters) ? headlineTerms(each, terms) : null;
    return inHeadline === null ? [] : [{ bundle, inHeadline, order, load: async () => each.story }];
  });
  const places = placesFromOldest(issuesOf(stories.map(({ story }) => story)));
  return hits.sort(inOrder(sort, places));
}

/** Compares places in a bundle as a search is sorted; headline hits are first where it is not. `fromOldest`: see `placesFromOldest`. */
export const inOrder =
  (sort: Sort, fromOldest: readonly number[]) =>
  (a: Pick<Hit, "inHeadline" | "order">, b: Pick<Hit, "inHeadline" | "order">): number => {
    if (sort === "oldest") return (fromOldest[a.order] ?? 0) - (fromOldest[b.order] ?? 0);
    return (sort === "" ? b.inHeadline - a.inHeadline : 0) || a.order - b.order;
  };

/** Whether the filters leave a story. */
const isLeft = ({ story, section, places, people }: ReadStory, filters: SearchFilters): boolean =>
  (!filters.section || filters.section === section) &&
  (!filters.place || places.includes(filters.place)) &&
  (!filters.person || people.includes(filters.person)) &&
  (!filters.year || story.date.startsWith(filters.year)) &&
  (!filters.month || story.date.slice(5, 7) === filters.month) &&
  (!filters.day || story.date.slice(8, 10) === filters.day);
