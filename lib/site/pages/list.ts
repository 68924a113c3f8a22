import type { FiledStory } from "@/lib/records/content";
import { yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import type { Inputs } from "../archive/inputs";
import type { CalendarMonth } from "../calendar/calendar";
import type { Steps } from "../calendar/steps";
import type { YearCount } from "../calendar/years";
import type { FeedUrls } from "../feed-urls";
import { chromeOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import { type FrontTeaser, frontTeaser } from "../front/front-teaser";
import { opened } from "../front/opened";
import { type ListSubject, listNodes } from "../graph/list";
import type { Link } from "../link";
import type { PlaceTile } from "../places/place-map";
import { type TeaserView, teaserOf } from "../story/teaser";
import { urls } from "../urls";
import { linesOf, type MonthLines } from "./lines";

/** The stories of a day that are of one section. */
export interface StoryGroup {
  heading: string;
  /** null where the group has no page of its own. */
  url: string | null;
  stories: TeaserView[];
  /** The way to those that are not told. */
  more?: Link;
}

/** Days, months, years, sections, places, people, topics, a day of all years: lists of stories with the way to older ones. */
export interface ListView extends Page<"list"> {
  listing: "day" | "month" | "year" | "section" | "place" | "person" | "topic" | "today";
  crumbs: Link[];
  label: string;
  title: string;
  description: string;
  /** 本栏头条: the story with which a section, or a topic, opens. */
  lead: FrontTeaser | null;
  /** Stories that are told: those of a day, of a topic, of a day of all years. */
  groups: StoryGroup[];
  /** All other lists' stories, a line each, the lead's left out. */
  months: MonthLines[];
  /** The days with stories: of one month, or of the months of a year. */
  calendar: CalendarMonth[];
  steps: Steps;
  /** The list that this one is a part of, or the way to its other parts. */
  up: Link | null;
  /** Newest first. */
  years: YearCount[];
  /** The places, where the list is about one and the site has a map. */
  map: PlaceTile[];
  /** Lists beside this one: other years, other places, the day's printed pages. */
  siblings: { label: string; links: Link[] } | null;
  feed: string | null;
  /** What stands there where no story does. */
  empty: string;
}

/** How many of the newest stories a list shows; months and years have the rest. */
export const LIST_LENGTH = 30;
/** Among how many of its newest a section looks for the one to open with. */
const NEWEST = 8;
/**
 * Whether the list of a subject's year shows the same stories as that of the subject itself: all there are, and they are few. Search engines
 * should have one of the two.
 */
export const isWholeYear = (all: readonly { date: string }[], year: string): boolean =>
  all.length <= LIST_LENGTH && all.every(({ date }) => yearOf(date) === year);

/** From one year of a subject to all of it, newest first, which may be no more. */
export const allYearsLabel = (name: string, all: readonly { date: string }[]): string =>
  yearOf(all[0]?.date ?? "") === yearOf(all.at(-1)?.date ?? "") ? `${name}的全部报道` : `${name}各年`;

/** The id of the list of years, to which a list leads at its head and at its end. */
const YEARS_ID = "years";

/** From a list to the years beside it; null where there is nothing to choose from. */
export const toYears = (years: readonly YearCount[]): Link | null =>
  years.length > 1 ? { label: "各年", url: `#${YEARS_ID}` } : null;

/** The same where years have months. */
export const toMonths = (years: readonly YearCount[]): Link | null =>
  years.flatMap(({ months }) => months).filter(({ url }) => url !== null).length > 1
    ? { label: "各月", url: `#${YEARS_ID}` }
    : null;

export interface ListInput {
  listing: ListView["listing"];
  url: string;
  label: string;
  title: string;
  /** The title as a page title, where the short one says too little. */
  pageTitle?: string;
  description: string;
  /** What stands under the title, where that is another text. */
  line?: string;
  crumbs: Link[];
  /** All stories that the list is about, and those of them that it shows. */
  stories: readonly FiledStory[];
  shown: readonly FiledStory[];
  /** The stories shown, told, under headings; else each has a line. */
  groups?: (shown: readonly FiledStory[]) => StoryGroup[];
  /** The page of a month of lines; null on that page. */
  monthUrl?: (month: string) => string | null;
  /** Whether the list opens with a story of the newest. */
  led?: boolean;
  up?: ListView["up"];
  calendar?: ListView["calendar"];
  steps?: ListView["steps"];
  years?: ListView["years"];
  map?: ListView["map"];
  siblings?: ListView["siblings"];
  feed?: FeedUrls;
  empty?: ListView["empty"];
  noindex?: boolean;
  current?: string;
  /** Whom or what it is about. */
  subject?: ListSubject;
}

/** What a list is made from: without the stories' texts, so that an archive's thousands of lists are soon compared. */
export function listInputs({ stories, shown, groups, monthUrl, ...list }: ListInput): Inputs {
  return { stories: shown.map(({ digest }) => digest), list: [list, stories.length] };
}

export function listView(archive: Archive, input: ListInput): ListView {
  const { listing, url, label, title, description, crumbs, shown, groups, monthUrl = urls.month } = input;
  const lead = input.led ? opened(shown.slice(0, NEWEST))[0] : undefined;
  const others = shown.filter((story) => story !== lead);
  return {
    kind: "list",
    chrome: chromeOf(archive, input.current ?? null),
    meta: metaOf(archive, {
      title: input.pageTitle ?? title,
      description,
      url,
      crumbs,
      noindex: input.noindex,
      graph: listNodes(archive.site, {
        url,
        title: input.pageTitle ?? title,
        description,
        total: input.stories.length,
        stories: shown,
        subject: input.subject ?? null,
      }),
      feed: input.feed ? { label: `${archive.site.name} · ${title}`, urls: input.feed } : undefined,
    }),
    listing,
    crumbs,
    label,
    title,
    description: input.line ?? description,
    lead: lead ? frontTeaser(lead, archive, null) : null,
    groups: groups?.(others) ?? [],
    months: groups ? [] : linesOf(others, archive.site, { monthUrl, withSection: listing !== "section" }),
    calendar: input.calendar ?? [],
    steps: input.steps ?? { back: [], on: [] },
    up: input.up ?? null,
    years: input.years ?? [],
    map: input.map ?? [],
    siblings: input.siblings && input.siblings.links.length > 0 ? input.siblings : null,
    feed: input.feed?.rss ?? null,
    empty: input.empty ?? "这里还没有报道。",
  };
}

export const teasers = (stories: readonly FiledStory[], { site }: Archive) =>
  stories.map((story) => teaserOf(story, site));
