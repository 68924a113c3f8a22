import { candidatesIn } from "./candidates";
import type { Hit, SearchFilters, SomeHits, Sort } from "./hit";
import type { IndexFiles } from "./index-files";
import { filesOf, placesFromOldest } from "./issues";
import { isKey, keysOfFilters } from "./keys";
import type { ListedMonth, SearchList } from "./paths";
import { headlineTerms, inOrder, type Terms } from "./read-through";
import type { ReadStory } from "./stories-file";
import { tableOf } from "./tables";

/** So many stories are read before what they have is told. */
const READ_AT_ONCE = 10;

/** What is looked for. */
export interface Wanted {
  terms: Terms;
  /** Where given, only stories that lack one of these are meant: what was found by look-alikes alone. */
  but?: Terms;
  filters: SearchFilters;
  sort: Sort;
}

/** A month's story by its place. */
export async function readStory(
  files: Pick<IndexFiles, "stories">,
  month: ListedMonth,
  order: number,
): Promise<ReadStory> {
  const begins = filesOf(month.issues);
  const file = begins.filter((begin) => begin <= order).length - 1;
  const story = (await files.stories(month, file)).stories[order - (begins[file] ?? 0)];
  if (!story) throw new Error(`${month.name} has no story ${order}`);
  return story;
}

/** A story that may be a hit; with so many terms in its headline at most. */
type Candidate = Pick<Hit, "inHeadline" | "order">;

/**
 * The hits of a month, in order. Of a term of one or two characters the index knows all; where one is longer, the stories that have
 * all its pairs are read, some at a time, so that who has found enough reads no more.
 */
export async function* findInMonth(
  month: ListedMonth,
  list: SearchList,
  files: IndexFiles,
  { terms, but, filters, sort }: Wanted,
): AsyncGenerator<SomeHits> {
  const read = (order: number) => readStory(files, month, order);
  const hitOf = ({ inHeadline, order }: Candidate): Hit => ({
    ...{ bundle: month.name, inHeadline, order },
    load: async () => (await read(order)).story,
  });
  const compare = inOrder(sort, placesFromOldest(month.issues));
  const left = [...(await candidates(month, list, files, terms, filters))].sort(compare);
  if (but === undefined && terms.flat().every(isKey)) {
    yield { hits: left.map(hitOf), isAll: true };
    return;
  }
  while (left.length > 0) {
    const some = left.splice(0, READ_AT_ONCE);
    const stories = await Promise.all(some.map(({ order }) => read(order)));
    const hits: Hit[] = [];
    for (const [i, story] of stories.entries()) {
      const candidate = some[i];
      const inHeadline = but && headlineTerms(story, but) !== null ? null : headlineTerms(story, terms);
      if (!candidate || inHeadline === null) continue;
      const hit = { ...candidate, inHeadline };
      const next = left[0];
      // A headline that had the pairs only: it comes later than was thought.
      if (next && compare(hit, next) > 0) left.push(hit);
      else hits.push(hitOf(hit));
    }
    left.sort(compare);
    if (hits.length > 0) yield { hits: hits.sort(compare), isAll: left.length === 0 };
  }
}

/** The stories of a month that may have the terms and that the filters leave. */
async function candidates(
  month: ListedMonth,
  list: SearchList,
  files: IndexFiles,
  terms: Terms,
  filters: SearchFilters,
): Promise<Candidate[]> {
  const days = month.issues.flatMap(({ day, stories }) => Array<string>(stories).fill(day));
  const isLeft = (order: number) => !filters.day || days[order] === filters.day;
  const facts = keysOfFilters(filters);
  if (!days.some((_, order) => isLeft(order))) return [];
  if (terms.length === 0 && facts.length === 0)
    return days.flatMap((_, order) => (isLeft(order) ? [{ inHeadline: 0, order }] : []));
  const { table, first } = tableOf(month, list);
  const found = await candidatesIn(table, terms, facts, files.postings);
  return [...found]
    .map(([story, inHeadline]) => ({ inHeadline, order: story - first }))
    .filter(({ order }) => order >= 0 && order < days.length && isLeft(order));
}
