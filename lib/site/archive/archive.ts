import { compare } from "@/lib/records/compare";
import type { Content, FiledPage, FiledStory } from "@/lib/records/content";
import { dayOf, dayOfYear, endOf, momentOf, monthOf, yearOf } from "@/lib/records/date";
import { revised } from "@/lib/records/lazy";
import type { Withdrawn } from "@/lib/records/withdrawn";
import { type CardInput, type CardOf, cardsOf, NO_CARDS } from "../cards/cards";
import { type FindRelated, relatedIn } from "../related/related";
import { changedOf } from "../story/changes";
import { correctionsOf, type FiledCorrection } from "../story/corrections";
import { groupBy, groupByOne } from "./group-by";
import { securityExpires } from "./half-years";
import { DAY } from "./periods";
import { recentNews } from "./recent-news";
import { type Distinction, distinctionsOf } from "./same-headlines";
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
  /** By the slug of the topic, the one with the newest story first. */
  byTopic: Map<string, FiledStory[]>;
  /** By month and day, `06-22`, of all years. */
  byDayOfYear: Map<string, FiledStory[]>;
  pageByFile: Map<string, FiledPage>;
  pagesByDay: Map<string, FiledPage[]>;
  /** Days on which the paper was printed, newest first, and the place of each among them. */
  issueDays: string[];
  issueOrder: Map<string, number>;
  /** The news of the last two days: what is in the news sitemap. */
  recent: FiledStory[];
  /** Stories that have changed since they appeared. */
  changed: ReadonlySet<FiledStory>;
  /** 报道更正, newest first. */
  corrections: FiledCorrection[];
  /** Until when security.txt holds; a moment. */
  securityExpires: string;
  /** Addresses of editors' stories that have expired, and of the printed stories that are shown again. */
  returned: { from: string; to: string }[];
  relatedTo: FindRelated;
  /** What tells apart stories of one headline, by their addresses. */
  distinctions: ReadonlyMap<string, Distinction>;
  /** The share cards of stories. */
  cardOf: CardOf;
  /** Paths (`/media/…`) of the files that only stories use which are not shown: they are not published. */
  withheldMedia: string[];
}

/**
 * What is published at `now` (an ISO moment), indexed. The future, the expired and the replaced are left out; of what
 * was taken down the content has nothing but `withdrawn`.
 */
export function archiveOf(content: Content, now: string, cards: CardInput | null = null): Archive {
  const at = Date.parse(now);
  const due = isDueAt(at);
  const { stories, shown, expired, replacements } = storiesAt(content, due);
  const pages = content.pages.filter(({ date }) => due(date)).map((page) => withReplaced(page, replacements));
  const pagesByDay = groupByOne(pages, ({ date }) => date);
  const issueDays = [...pagesByDay.keys()];
  return {
    ...content,
    front: frontAt(content.front, due),
    withdrawn: [...content.withdrawn, ...expired.flatMap(withdrawnBy)].sort((a, b) => compare(a.url, b.url)),
    returned: expired.flatMap(returnedFrom),
    stories,
    withheldMedia: withheldMedia(content, shown),
    relatedTo: relatedIn(stories, content),
    distinctions: distinctionsOf(stories),
    cardOf: cards ? cardsOf(stories, content.site, now, cards) : NO_CARDS,
    pages,
    recent: recentNews(stories, at),
    securityExpires: securityExpires(at),
    changed: changedOf(stories),
    corrections: correctionsOf(stories),
    ...lookUps(stories, content),
    pageByFile: new Map(pages.map((page) => [page.file, page])),
    pagesByDay,
    issueDays,
    issueOrder: new Map(issueDays.map((day, index) => [day, index])),
  };
}

type IsDue = (date: string) => boolean;

/** Whether a date has come at a moment, in milliseconds. An archive asks 100,000 times, nearly always of days that are long past. */
function isDueAt(at: number): IsDue {
  const anywhere = new Date(at - FURTHEST_ZONE).toISOString().slice(0, DAY);
  return (date) => dayOf(date) < anywhere || Date.parse(momentOf(date)) <= at;
}

/** More than any clock of the world is behind another's. Milliseconds. */
const FURTHEST_ZONE = 48 * 3_600_000;

/** The stories that are shown, with and without those that others replace, those that have expired, and the URLs of printed stories → of those that replace them. */
function storiesAt({ stories }: Content, due: IsDue) {
  const isOver = ({ expires }: FiledStory) => expires !== null && due(endOf(expires));
  const [shown, expired]: [FiledStory[], FiledStory[]] = [[], []];
  for (const story of stories) if (due(story.date)) (isOver(story) ? expired : shown).push(story);
  const replacements = new Map(
    shown.flatMap(({ replaces, url }) => (replaces ? [[replaces, url] as const] : [])),
  );
  return {
    stories:
      replacements.size === 0
        ? shown
        : shown.filter(
            ({ replaces, source, url }) => replaces || source.kind === "file" || !replacements.has(url),
          ),
    shown,
    expired,
    replacements,
  };
}

/** Without the pinned lead whose time is over. */
const frontAt = (front: Content["front"], due: IsDue): Content["front"] =>
  front.lead?.until && due(front.lead.until) ? { ...front, lead: null } : front;

const lookUps = (stories: readonly FiledStory[], { people, topics }: Pick<Content, "people" | "topics">) => ({
  byUrl: new Map(stories.map((story) => [story.url, story])),
  byDay: groupByOne(stories, ({ date }) => dayOf(date)),
  byMonth: groupByOne(stories, ({ date }) => monthOf(date)),
  byYear: groupByOne(stories, ({ date }) => yearOf(date)),
  bySection: groupBy(stories, ({ section }) => (section === null ? [] : [section])),
  byPlace: groupBy(stories, ({ places }) => places),
  byPerson: groupBy(stories, ({ bylines }) => distinct(bylines, ({ name }) => people[name])),
  byTopic: groupBy(stories, ({ topic }) => distinct(topic, (name) => topics[name]?.slug)),
  byDayOfYear: groupByOne(stories, ({ date }) => dayOfYear(date)),
});

/** What some have, each once. Without a set, which would be made for each story of an archive. */
function distinct<T>(all: readonly T[], keyOf: (one: T) => string | undefined): string[] {
  const keys: string[] = [];
  for (const one of all) {
    const key = keyOf(one);
    if (key !== undefined && !keys.includes(key)) keys.push(key);
  }
  return keys;
}

/** The addresses of an expired story that had replaced a printed one lead to that one again. */
const returnedFrom = ({ url, aliases, replaces }: FiledStory): Archive["returned"] =>
  replaces
    ? [url, ...aliases].filter((from) => from !== replaces).map((from) => ({ from, to: replaces }))
    : [];

/** What stands at the address of an expired story: a page that says so. One that had replaced a printed story needs none. */
function withdrawnBy({ url, aliases, expires, replaces, files }: FiledStory): Withdrawn[] {
  if (expires === null || replaces) return [];
  return [{ url, aliases, date: dayOf(expires), reason: "已到期", files }];
}

/** A page that lists the stories which stand in for its own. */
function withReplaced(page: FiledPage, replacements: ReadonlyMap<string, string>): FiledPage {
  if (!page.stories.some((url) => replacements.has(url))) return page;
  return revised(page, { stories: page.stories.map((url) => replacements.get(url) ?? url) });
}
