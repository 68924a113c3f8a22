import type { Hit, SearchFilters } from "./hit";
import type { NewestStories, ReadStory } from "./newest";

/** The stories of the newest bundle that have, for each term, one of its spellings: headline hits first, then newest. */
export function findInNewest(
  bundle: string,
  { stories }: Pick<NewestStories, "stories">,
  terms: readonly (readonly string[])[],
  filters: SearchFilters,
): Hit[] {
  const hits: Hit[] = [];
  for (const [index, each] of stories.entries()) {
    if (!isLeft(each, filters)) continue;
    let inHeadline = 0;
    const has = terms.every((spellings) => {
      const headed = spellings.some((spelling) => each.headline.includes(spelling));
      if (headed) inHeadline += 1;
      return headed || spellings.some((spelling) => each.text.includes(spelling));
    });
    if (has) hits.push({ bundle, inHeadline, order: stories.length - index, load: async () => each.story });
  }
  return hits.sort((a, b) => b.inHeadline - a.inHeadline || b.order - a.order);
}

/** Whether the filters leave a story. */
const isLeft = ({ story, section, places, people }: ReadStory, filters: SearchFilters): boolean =>
  (!filters.section || filters.section === section) &&
  (!filters.place || places.includes(filters.place)) &&
  (!filters.person || people.includes(filters.person)) &&
  (!filters.year || story.date.startsWith(filters.year)) &&
  (!filters.month || story.date.slice(5, 7) === filters.month) &&
  (!filters.day || story.date.slice(8, 10) === filters.day);
