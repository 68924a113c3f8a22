import { yearOf } from "@/lib/records/date";
import { type Archive, groupBy } from "../archive/archive";
import { type Diary, yearCalendar } from "../calendar/calendar";
import { stepsBeside } from "../calendar/steps";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import { basisNote } from "../paper/basis";
import type { CalendarMonth, CountedLink, IssueIndex, IssuesView, IssueYearView } from "../routes/views";
import { dateLabel, lunarLabel, weekdayLabel } from "../text/labels";
import { urls } from "../urls";
import { pageIndex } from "./front";

const HERE = { label: "版面", url: urls.issues() };

/** 往期版面: the newest issue, the days of its year, and the way to other years. */
export function issuesView(archive: Archive): IssuesView {
  const [newest] = archive.issueDays;
  const [year, ...others] = issueYears(archive);
  const crumbs = crumbsOf(HERE);
  return {
    kind: "issues",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: "往期版面",
      description: `${archive.site.name}的印刷版面，逐期逐版`,
      url: urls.issues(),
      crumbs,
    }),
    crumbs,
    newest: newest ? issueIndex(archive, newest) : null,
    year: year ?? null,
    months: newest ? monthsWithIssues(archive, yearOf(newest), newest) : [],
    others,
  };
}

/** The issues of one year. */
export function issueYearView(archive: Archive, year: string): IssueYearView | null {
  const months = monthsWithIssues(archive, year);
  if (months.length === 0) return null;
  const count = issuesOf(archive, year).length;
  const url = urls.issueYear(year);
  const crumbs = crumbsOf(HERE, { label: dateLabel(year), url });
  const description = `${archive.site.name}${dateLabel(year)}出版的${count}期`;
  return {
    kind: "issueYear",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, { title: `${dateLabel(year)}版面`, description, url, crumbs }),
    crumbs,
    title: dateLabel(year),
    description,
    months,
    steps: stepsBeside(archive.pages, year, dateLabel, urls.issueYear),
  };
}

const issuesOf = ({ issueDays }: Archive, year: string): string[] =>
  issueDays.filter((day) => yearOf(day) === year);

const issueYears = ({ issueDays }: Archive): CountedLink[] =>
  [...groupBy(issueDays, (day) => [yearOf(day)])].map(([year, days]) => ({
    label: dateLabel(year),
    url: urls.issueYear(year),
    count: days.length,
  }));

function monthsWithIssues(archive: Archive, year: string, current?: string): CalendarMonth[] {
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
