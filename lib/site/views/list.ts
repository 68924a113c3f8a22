import type { CalendarMonth, Steps } from "./calendar";
import type { CountedLink, Link, Page, Teaser } from "./page";

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
  total: number;
  groups: StoryGroup[];
  /** The days with stories: one month, or the twelve of a year. */
  calendar: CalendarMonth[];
  steps: Steps;
  periods: { label: string; links: CountedLink[] } | null;
  /** Lists beside this one: other years, other places, the day's printed pages. */
  siblings: { label: string; links: Link[] } | null;
  feed: string | null;
}
