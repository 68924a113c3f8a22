import type { FiledStory } from "@/lib/records/content";
import { MONTH, periodsOf, YEAR } from "../archive/periods";
import { dateLabel } from "../text/labels";
import { monthsOf } from "./calendar";

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
  /** The count in percent of that of the year with the most. */
  share: number;
  /** All twelve, or none. */
  months: MonthCount[];
}

/** The years in which a list has stories, newest first, their counts to one scale. `url`: a year's page. */
export function yearCounts(stories: readonly FiledStory[], url: (year: string) => string): YearCount[] {
  return scaled(stories).map(({ period, ...year }) => ({ ...year, url: url(period), months: [] }));
}

/** The same where only months have pages: each year with its twelve. `url`: a month's page. */
export function yearsOfMonths(stories: readonly FiledStory[], url: (month: string) => string): YearCount[] {
  const counts = new Map(periodsOf(stories, MONTH).map(({ period, count }) => [period, count]));
  const countsOf = (year: string): MonthCount[] =>
    monthsOf(year).map((month, index) => {
      const count = counts.get(month) ?? 0;
      return { label: `${index + 1}月`, url: count > 0 ? url(month) : null, count };
    });
  return scaled(stories).map(({ period, ...year }) => ({ ...year, url: null, months: countsOf(period) }));
}

/** Each year with its count, and that count in percent of the largest. */
function scaled(stories: readonly FiledStory[]) {
  const years = periodsOf(stories, YEAR);
  const most = Math.max(...years.map(({ count }) => count), 1);
  return years.map(({ period, count }) => ({
    period,
    label: dateLabel(period),
    count,
    share: Math.round((100 * count) / most),
  }));
}
