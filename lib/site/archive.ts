import type { Content, FiledStory } from "@/lib/records/content";
import { dayOf, momentOf, monthOf, yearOf } from "@/lib/records/date";
import type { PrintedPage } from "@/lib/records/page";

/** Published content with the look-ups that views need. Story lists are newest first. */
export interface Archive extends Content {
  byUrl: Map<string, FiledStory>;
  byDay: Map<string, FiledStory[]>;
  byMonth: Map<string, FiledStory[]>;
  byYear: Map<string, FiledStory[]>;
  bySection: Map<string, FiledStory[]>;
  byPlace: Map<string, FiledStory[]>;
  /** By the slug of the contributor. */
  byPerson: Map<string, FiledStory[]>;
  pageByFile: Map<string, PrintedPage>;
  pagesByDay: Map<string, PrintedPage[]>;
}

/**
 * What is published at `now` (an ISO moment), indexed. The future, the expired and the replaced are left out; of what
 * was taken down the content has nothing but `withdrawn`.
 */
export function archiveOf(content: Content, now: string): Archive {
  const at = Date.parse(now);
  const due = (date: string) => Date.parse(momentOf(date)) <= at;
  const shown = content.stories.filter(({ date, expires }) => due(date) && !(expires && due(expires)));
  const replacements = new Map(
    shown.flatMap(({ replaces, url }) => (replaces ? [[replaces, url] as const] : [])),
  );
  const stories = shown.filter(
    ({ replaces, source, url }) => replaces || source.kind === "file" || !replacements.has(url),
  );
  const pages = content.pages
    .filter(({ date }) => due(date))
    .map((page) => ({ ...page, stories: page.stories.map((url) => replacements.get(url) ?? url) }));
  return {
    ...content,
    stories,
    pages,
    byUrl: new Map(stories.map((story) => [story.url, story])),
    byDay: groupBy(stories, ({ date }) => [dayOf(date)]),
    byMonth: groupBy(stories, ({ date }) => [monthOf(date)]),
    byYear: groupBy(stories, ({ date }) => [yearOf(date)]),
    bySection: groupBy(stories, ({ section }) => [section]),
    byPlace: groupBy(stories, ({ places }) => places),
    byPerson: groupBy(stories, ({ bylines }) => [
      ...new Set(bylines.flatMap(({ name }) => content.people[name] ?? [])),
    ]),
    pageByFile: new Map(pages.map((page) => [page.file, page])),
    pagesByDay: groupBy(pages, ({ date }) => [date]),
  };
}

/** The stories of earlier days, from a list that is newest first. Logarithmic: every story's page asks. */
export function earlierThan<T extends { date: string }>(
  newestFirst: readonly T[],
  day: string,
): readonly T[] {
  let low = 0;
  let high = newestFirst.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(newestFirst[middle]?.date ?? "") < day) high = middle;
    else low = middle + 1;
  }
  return newestFirst.slice(low);
}

/** Groups in the order in which their keys first occur; each keeps the order of the whole. */
export function groupBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
