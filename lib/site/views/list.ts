import type { Link, Page, Teaser } from "../frame/page";
import type { CalendarMonth, Steps } from "./calendar";
import type { PlaceTile } from "./places";

export interface MonthCount {
  label: string;
  /** null for a month without stories. */
  url: string | null;
  count: number;
}

/** How many stories of a list are of a year. */
export interface YearCount {
  label: string;
  /** null where its months have pages, and it has none. */
  url: string | null;
  count: number;
  /** Of the year with the most, in percent. */
  share: number;
  /** All twelve, or none. */
  months: MonthCount[];
}

export interface StoryGroup {
  heading: string;
  /** A second, quieter line of the heading. */
  note: string | null;
  url: string;
  stories: Teaser[];
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
}
