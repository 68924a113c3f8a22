import { compare } from "@/lib/records/compare";
import type { Content, FiledPage, FiledStory } from "@/lib/records/content";
import { dayOf, endOf, momentOf, monthOf, yearOf } from "@/lib/records/date";
import { revised } from "@/lib/records/lazy";
import type { Withdrawn } from "@/lib/records/withdrawn";
import { type FindRelated, relatedFinder } from "../related/related";
import { sharingOf } from "../related/sharing";
import { correctionsOf, type FiledCorrection } from "../story/corrections";
import { groupBy } from "./group-by";
import { withheldMedia } from "./withheld-media";

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
  pageByFile: Map<string, FiledPage>;
  pagesByDay: Map<string, FiledPage[]>;
  /** Days on which the paper was printed, newest first, and the place of each among them. */
  issueDays: string[];
  issueOrder: Map<string, number>;
  /** 报道更正, newest first. */
  corrections: FiledCorrection[];
  /** Addresses of editors' stories that have expired, and of the printed stories that are shown again. */
  returned: { from: string; to: string }[];
  relatedTo: FindRelated;
  /** Paths (`/media/…`) of the files that only stories use which are not shown: they are not published. */
  withheldMedia: string[];
}

/**
 * What is published at `now` (an ISO moment), indexed. The future, the expired and the replaced are left out; of what
 * was taken down the content has nothing but `withdrawn`.
 */
export function archiveOf(content: Content, now: string): Archive {
  const at = Date.parse(now);
  const due = (date: string) => Date.parse(momentOf(date)) <= at;
  const isOver = ({ expires }: FiledStory) => expires !== null && due(endOf(expires));
  const begun = content.stories.filter(({ date }) => due(date));
  const shown = begun.filter((story) => !isOver(story));
  const replacements = new Map(
    shown.flatMap(({ replaces, url }) => (replaces ? [[replaces, url] as const] : [])),
  );
  const stories = shown.filter(
    ({ replaces, source, url }) => replaces || source.kind === "file" || !replacements.has(url),
  );
  const pages = content.pages.filter(({ date }) => due(date)).map((page) => withReplaced(page, replacements));
  const pagesByDay = groupBy(pages, ({ date }) => [date]);
  const issueDays = [...pagesByDay.keys()];
  const over = begun.filter(isOver);
  return {
    ...content,
    front:
      content.front.lead?.until && due(content.front.lead.until)
        ? { ...content.front, lead: null }
        : content.front,
    withdrawn: [...content.withdrawn, ...over.flatMap(expired)].sort((a, b) => compare(a.url, b.url)),
    returned: over.flatMap(({ url, aliases, replaces }) =>
      replaces
        ? [url, ...aliases].filter((from) => from !== replaces).map((from) => ({ from, to: replaces }))
        : [],
    ),
    stories,
    withheldMedia: withheldMedia(content, shown),
    relatedTo: relatedFinder(sharingOf(stories, content.people)),
    pages,
    corrections: correctionsOf(stories),
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
    pagesByDay,
    issueDays,
    issueOrder: new Map(issueDays.map((day, index) => [day, index])),
  };
}

/** What is left of a story whose time is over: its address says so. One that replaced a printed story makes way for it. */
function expired({ url, aliases, expires, replaces, source }: FiledStory): Withdrawn[] {
  if (expires === null || replaces) return [];
  return [{ url, aliases, date: dayOf(expires), reason: "已到期", file: source.file }];
}

/** A page that lists the stories which stand in for its own. */
function withReplaced(page: FiledPage, replacements: ReadonlyMap<string, string>): FiledPage {
  if (!page.stories.some((url) => replacements.has(url))) return page;
  return revised(page, { stories: page.stories.map((url) => replacements.get(url) ?? url) });
}
