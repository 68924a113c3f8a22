import type { FiledStory } from "@/lib/records/content";
import { dayOf, yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { groupBy } from "../archive/group-by";
import type { Inputs } from "../archive/inputs";
import type { CalendarMonth } from "../calendar/calendar";
import type { Steps } from "../calendar/steps";
import type { YearCount } from "../calendar/years";
import { chromeOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { Link } from "../link";
import type { PlaceTile } from "../places/place-map";
import { type TeaserView, teaserOf } from "../story/teaser";
import { dateLabel, shortDateLabel, weekdayLabel } from "../text/labels";
import { urls } from "../urls";

export interface StoryGroup {
  heading: string;
  /** A second, quieter line of the heading. */
  note: string | null;
  /** null where the group has no page of its own. */
  url: string | null;
  stories: TeaserView[];
}

/** Days, months, years, sections, places, people: lists of stories with the way to older ones. */
export interface ListView extends Page<"list"> {
  listing: "day" | "month" | "year" | "section" | "place" | "person";
  crumbs: Link[];
  label: string;
  title: string;
  description: string;
  groups: StoryGroup[];
  /** The days with stories: of one month, or of the months of a year. */
  calendar: CalendarMonth[];
  steps: Steps;
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
  /** The stories shown, under headings. */
  groups: (shown: readonly FiledStory[]) => StoryGroup[];
  calendar?: ListView["calendar"];
  steps?: ListView["steps"];
  years?: ListView["years"];
  map?: ListView["map"];
  siblings?: ListView["siblings"];
  feed?: string;
  empty?: ListView["empty"];
  noindex?: boolean;
  current?: string;
}

/** What a list is made from: without the stories' texts, so that an archive's thousands of lists are soon compared. */
export function listInputs({ stories, shown, groups, ...list }: ListInput): Inputs {
  return { stories: shown.map(({ digest }) => digest), list: [list, stories.length] };
}

export function listView(archive: Archive, input: ListInput): ListView {
  const { listing, url, label, title, description, crumbs, shown, groups } = input;
  return {
    kind: "list",
    chrome: chromeOf(archive, input.current ?? null),
    meta: metaOf(archive, {
      title: input.pageTitle ?? title,
      description,
      url,
      crumbs,
      noindex: input.noindex,
      feed: input.feed ? { label: `${archive.site.name} · ${title}`, url: input.feed } : undefined,
    }),
    listing,
    crumbs,
    label,
    title,
    description: input.line ?? description,
    groups: groups(shown),
    calendar: input.calendar ?? [],
    steps: input.steps ?? { back: [], on: [] },
    years: input.years ?? [],
    map: input.map ?? [],
    siblings: input.siblings && input.siblings.links.length > 0 ? input.siblings : null,
    feed: input.feed ?? null,
    empty: input.empty ?? "这里还没有报道。",
  };
}

export const teasers = (stories: readonly FiledStory[], { site }: Archive) =>
  stories.map((story) => teaserOf(story, site));

/** Stories day by day, as a diary. */
export function byDay(stories: readonly FiledStory[], archive: Archive): StoryGroup[] {
  return [...groupBy(stories, ({ date }) => [dayOf(date)])].map(([day, group]) => ({
    heading: shortDateLabel(day),
    note: `${dateLabel(yearOf(day))} ${weekdayLabel(day)}`,
    url: urls.day(day),
    stories: teasers(group, archive),
  }));
}
