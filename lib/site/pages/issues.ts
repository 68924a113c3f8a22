import { yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { groupBy } from "../archive/group-by";
import type { CalendarMonth } from "../calendar/calendar";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { CountedLink, Link } from "../link";
import { basisNote } from "../paper/basis";
import { type PageIndex, pageIndex } from "../paper/page-index";
import { dateLabel, lunarLabel, weekdayLabel } from "../text/labels";
import { urls } from "../urls";
import { ISSUES_CRUMB, monthsWithIssues } from "./issue-year";

/** An issue as an index: its pages and their headlines. */
export interface IssueIndex {
  url: string;
  date: string;
  dateLabel: string;
  weekday: string;
  lunar: string;
  basis: string | null;
  pages: PageIndex[];
}

/** The newest issue, the days of its year, and the other years. */
export interface IssuesView extends Page<"issues"> {
  crumbs: Link[];
  newest: IssueIndex | null;
  /** 2024年, and how many issues it has; null where there is none. */
  year: CountedLink | null;
  /** The months of that year. */
  months: CalendarMonth[];
  others: CountedLink[];
}

/** 往期版面: the newest issue, the days of its year, and the way to other years. */
export function issuesView(archive: Archive): IssuesView {
  const [newest] = archive.issueDays;
  const [year, ...others] = issueYears(archive);
  const crumbs = crumbsOf(ISSUES_CRUMB);
  return {
    kind: "issues",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: "往期版面",
      description: `${archive.site.name}的印刷版面，逐期逐版`,
      url: urls.issues(),
      crumbs,
      graph: "CollectionPage",
    }),
    crumbs,
    newest: newest ? issueIndex(archive, newest) : null,
    year: year ?? null,
    months: newest ? monthsWithIssues(archive, yearOf(newest), newest) : [],
    others,
  };
}

const issueYears = ({ issueDays }: Archive): CountedLink[] =>
  [...groupBy(issueDays, (day) => [yearOf(day)])].map(([year, days]) => ({
    label: dateLabel(year),
    url: urls.issueYear(year),
    count: days.length,
  }));

/** 版面导航 and 标题导航 of an issue. */
function issueIndex(archive: Archive, date: string): IssueIndex {
  const pages = archive.pagesByDay.get(date) ?? [];
  const [first] = pages;
  return {
    url: urls.issue(date),
    date,
    dateLabel: dateLabel(date),
    weekday: weekdayLabel(date),
    lunar: lunarLabel(date),
    basis: first ? basisNote(first.dateBasis) : null,
    pages: pages.map((page) => pageIndex(page, archive)),
  };
}
