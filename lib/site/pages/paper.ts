import type { FiledPage } from "@/lib/records/content";
import { monthOf, yearOf } from "@/lib/records/date";
import { sumCounts } from "../account";
import { type Archive, groupBy } from "../archive";
import { basisNote } from "../basis";
import { chromeOf, crumbsOf, metaOf } from "../chrome";
import { rulesOf, sheetOf } from "../evidence";
import { digestsOf, type Inputs } from "../inputs";
import { dateLabel, lunarLabel, pageLabel, pageName, weekdayLabel } from "../labels";
import { urls } from "../urls";
import type { IssuesView, IssueView, Link, PageView } from "../views";

/** 版面: one printed page as the evidence, line by line. */
export function pageView(archive: Archive, page: FiledPage): PageView {
  const number = pageLabel(page.number);
  const url = urls.page(page.date, page.number);
  const title = `${dateLabel(page.date)} ${number}`;
  const crumbs = crumbsOf(
    { label: "版面", url: urls.issues() },
    { label: dateLabel(page.date), url: urls.issue(page.date) },
    { label: number, url },
  );
  return {
    kind: "page",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: [title, pageName(page), "版面文字"].filter(Boolean).join(" "),
      description: `${archive.site.name}${title}的识别原文、分稿与更正，共 ${page.stories.length} 篇`,
      url,
      crumbs,
    }),
    crumbs,
    title,
    basis: basisNote(page.dateBasis),
    sheet: sheetOf(archive, page),
    rules: rulesOf([page]),
    pages: pagesOf(page, archive),
  };
}

const pagesOf = ({ date, number: here }: FiledPage, { pagesByDay }: Archive): PageView["pages"] =>
  (pagesByDay.get(date) ?? []).map(({ number }) => ({
    label: pageLabel(number),
    url: urls.page(date, number),
    current: number === here,
  }));

/** What a printed page's page is made from. */
export const pageInputs = (archive: Archive, page: FiledPage): Inputs => ({
  page: page.digest,
  stories: storyDigests(archive, [page]),
  pages: pagesOf(page, archive),
});

/** What an issue's page is made from. */
export function issueInputs(archive: Archive, date: string): Inputs {
  const pages = archive.pagesByDay.get(date) ?? [];
  return {
    page: digestsOf(pages),
    stories: storyDigests(archive, pages),
    neighbours: neighboursOf(archive, date),
  };
}

const storyDigests = ({ byUrl }: Archive, pages: readonly FiledPage[]) =>
  pages.map(({ stories }) => [stories, digestsOf(stories.map((url) => byUrl.get(url)))]);

/** The issues before and after one. */
function neighboursOf({ issueOrder, issueDays }: Archive, date: string): Pick<IssueView, "newer" | "older"> {
  const order = issueOrder.get(date) ?? 0;
  const link = (day: string | undefined): Link | null =>
    day ? { label: dateLabel(day), url: urls.issue(day) } : null;
  return { newer: link(issueDays[order - 1]), older: link(issueDays[order + 1]) };
}

/** One issue: all its pages in one scroll. */
export function issueView(archive: Archive, date: string): IssueView | null {
  const pages = archive.pagesByDay.get(date) ?? [];
  const [first] = pages;
  if (!first) return null;
  const sheets = pages.map((page) => sheetOf(archive, page, `p${page.number}-`));
  const url = urls.issue(date);
  const crumbs = crumbsOf({ label: "版面", url: urls.issues() }, { label: dateLabel(date), url });
  return {
    kind: "issue",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: `${dateLabel(date)} 版面`,
      description: `${archive.site.name}${dateLabel(date)}共 ${pages.length} 个版面的识别原文、分稿与更正`,
      url,
      crumbs,
    }),
    crumbs,
    title: dateLabel(date),
    weekday: weekdayLabel(date),
    lunar: lunarLabel(date),
    basis: basisNote(first.dateBasis),
    sheets,
    // A story that goes on on another page is one.
    counts: {
      ...sumCounts(sheets.map(({ counts }) => counts)),
      stories: new Set(pages.flatMap(({ stories }) => stories)).size,
    },
    rules: rulesOf(pages),
    ...neighboursOf(archive, date),
  };
}

/** All issues, by year and month. */
export function issuesView(archive: Archive): IssuesView {
  const crumbs = crumbsOf({ label: "版面", url: urls.issues() });
  const years = [...groupBy(archive.issueDays, (day) => [yearOf(day)])];
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
    years: years.map(([year, days]) => ({
      year,
      months: [...groupBy(days, (day) => [monthOf(day)])].map(([month, inMonth]) => ({
        label: `${Number(month.slice(5))}月`,
        issues: inMonth.map((day) => ({
          label: `${Number(day.slice(8))}日`,
          url: urls.issue(day),
          count: archive.pagesByDay.get(day)?.length ?? 0,
        })),
      })),
    })),
  };
}
