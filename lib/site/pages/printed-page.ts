import type { FiledPage } from "@/lib/records/content";
import { yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { digestsOf, type Inputs } from "../archive/inputs";
import { step, stepsOf } from "../calendar/steps";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import { sumCounts } from "../paper/account";
import { basisNote } from "../paper/basis";
import { rulesOf, sheetOf } from "../paper/evidence";
import type { IssueView, Link, PageView, Steps } from "../routes/views";
import { dateLabel, lunarLabel, pageLabel, pageName, shortDateLabel, weekdayLabel } from "../text/labels";
import { urls } from "../urls";

/** 版面: one printed page as the evidence, line by line. */
export function pageView(archive: Archive, page: FiledPage): PageView {
  const number = pageLabel(page.number);
  const url = urls.page(page.date, page.number);
  const title = `${dateLabel(page.date)} ${number}`;
  const crumbs = [...issueCrumbs(page.date), { label: number, url }];
  return {
    kind: "page",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: [title, pageName(page), "版面文字"].filter(Boolean).join(" "),
      description: `${archive.site.name}${title}的识别原文、分稿与更正，共${page.stories.length}篇`,
      url,
      crumbs,
    }),
    crumbs,
    title,
    basis: basisNote(page.dateBasis),
    sheet: sheetOf(archive, page),
    rules: rulesOf([page]),
    pages: pagesOf(page, archive),
    steps: pageSteps(page, archive),
  };
}

/** 首页 › 版面 › 2024年 › 6月22日 */
const issueCrumbs = (date: string): Link[] =>
  crumbsOf(
    { label: "版面", url: urls.issues() },
    { label: dateLabel(yearOf(date)), url: urls.issueYear(yearOf(date)) },
    { label: shortDateLabel(date), url: urls.issue(date) },
  );

const pagesOf = ({ date, number: here }: FiledPage, { pagesByDay }: Archive): PageView["pages"] =>
  (pagesByDay.get(date) ?? []).map((page) => ({
    label: pageLabel(page.number),
    name: pageName(page),
    url: urls.page(date, page.number),
    current: page.number === here,
  }));

/** From a printed page to those beside it, and to the issues: after the last page comes the next issue. */
function pageSteps(page: FiledPage, archive: Archive): Steps {
  const pages = pagesOf(page, archive);
  const here = pages.findIndex(({ current }) => current);
  const link = (index: number): Link | null => {
    const beside = pages[index];
    return beside ? { label: `${beside.label} ${beside.name}`.trim(), url: beside.url } : null;
  };
  const { older, newer } = neighboursOf(archive, page.date);
  return {
    back: stepsOf(step("上一版", link(here - 1), "prev"), step("上一期", older, "prev")),
    on: stepsOf(step("下一版", link(here + 1), "next"), step("下一期", newer, "next")),
  };
}

/** What a printed page's page is made from. */
export const pageInputs = (archive: Archive, page: FiledPage): Inputs => ({
  page: page.digest,
  stories: storyDigests(archive, [page]),
  pages: pagesOf(page, archive),
  neighbours: neighboursOf(archive, page.date),
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
function neighboursOf(
  { issueOrder, issueDays }: Archive,
  date: string,
): Record<"newer" | "older", Link | null> {
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
  const { older, newer } = neighboursOf(archive, date);
  const sheets = pages.map((page) => sheetOf(archive, page, `p${page.number}-`));
  const url = urls.issue(date);
  const crumbs = issueCrumbs(date);
  return {
    kind: "issue",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: `${dateLabel(date)} 版面`,
      description: `${archive.site.name}${dateLabel(date)}共${pages.length}个版面的识别原文、分稿与更正`,
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
    steps: {
      back: stepsOf(step("上一期", older, "prev")),
      on: stepsOf(step("下一期", newer, "next")),
    },
  };
}
