import { yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { type CalendarMonth, type Diary, yearCalendar } from "../calendar/calendar";
import { type Steps, stepsBeside } from "../calendar/steps";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { Link } from "../link";
import { dateLabel } from "../text/labels";
import { urls } from "../urls";

/** The issues of one year. */
export interface IssueYearView extends Page<"issueYear"> {
  crumbs: Link[];
  title: string;
  description: string;
  months: CalendarMonth[];
  steps: Steps;
}

/** 版面, as a crumb. */
export const ISSUES_CRUMB = { label: "版面", url: urls.issues() };

/** The issues of one year. */
export function issueYearView(archive: Archive, year: string): IssueYearView | null {
  const months = monthsWithIssues(archive, year);
  if (months.length === 0) return null;
  const count = issuesOf(archive, year).length;
  const url = urls.issueYear(year);
  const crumbs = crumbsOf(ISSUES_CRUMB, { label: dateLabel(year), url });
  const description = `${archive.site.name}${dateLabel(year)}出版的${count}期`;
  return {
    kind: "issueYear",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: `${dateLabel(year)}版面`,
      description,
      url,
      crumbs,
      graph: "CollectionPage",
    }),
    crumbs,
    title: dateLabel(year),
    description,
    months,
    steps: stepsBeside(archive.pages, year, dateLabel, urls.issueYear),
  };
}

const issuesOf = ({ issueDays }: Archive, year: string): string[] =>
  issueDays.filter((day) => yearOf(day) === year);

/** The months of a year with its issues. */
export function monthsWithIssues(archive: Archive, year: string, current?: string): CalendarMonth[] {
  const pages = (day: string) => archive.pagesByDay.get(day)?.length ?? 0;
  const diary: Diary = {
    counts: new Map(issuesOf(archive, year).map((day) => [day, pages(day)])),
    measure: "版",
    total: ({ length }) => `${length}期`,
    urlOf: urls.issue,
    monthUrl: null,
    current,
  };
  return yearCalendar(year, diary);
}
