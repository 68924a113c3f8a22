import type { Content, FiledStory } from "@/lib/records/content";
import { dayOf, momentOf, monthOf, yearOf } from "@/lib/records/date";

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
}

/** What is published at `now` (an ISO moment), indexed. Stories of the future and expired ones are left out. */
export function archiveOf(content: Content, now: string): Archive {
  const at = Date.parse(now);
  const due = (date: string) => Date.parse(momentOf(date)) <= at;
  const stories = content.stories.filter(({ date, expires }) => due(date) && !(expires && due(expires)));
  return {
    ...content,
    stories,
    byUrl: new Map(stories.map((story) => [story.url, story])),
    byDay: groupBy(stories, ({ date }) => [dayOf(date)]),
    byMonth: groupBy(stories, ({ date }) => [monthOf(date)]),
    byYear: groupBy(stories, ({ date }) => [yearOf(date)]),
    bySection: groupBy(stories, ({ section }) => [section]),
    byPlace: groupBy(stories, ({ places }) => places),
    byPerson: groupBy(stories, ({ bylines }) => [
      ...new Set(bylines.flatMap(({ name }) => content.people[name] ?? [])),
    ]),
  };
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
