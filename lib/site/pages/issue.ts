import type { FiledPage } from "@/lib/records/content";
import { yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { digestsOf, type Inputs } from "../archive/inputs";
import { presentSteps, type Steps, step } from "../calendar/steps";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import { publicationIssue } from "../graph/issue";
import { publisher } from "../graph/paper";
import type { Link } from "../link";
import { type EvidenceCounts, sumCounts } from "../paper/account";
import { basisNote } from "../paper/basis";
import { type RuleView, rulesOf } from "../paper/rules";
import { type SheetView, sheetOf } from "../paper/sheet";
import { type PageImage, pageImage } from "../pictures/page-image";
import { manifestUrl } from "../pictures/page-tiles";
import {
  dateLabel,
  lunarLabel,
  pageLabel,
  pageNameLabel,
  shortDateLabel,
  weekdayLabel,
} from "../text/labels";
import { urls } from "../urls";

export interface IssueView extends Page<"issue"> {
  crumbs: Link[];
  title: string;
  weekday: string;
  lunar: string;
  basis: string | null;
  sheets: SheetView[];
  /** 版面图, small, of the pages that have one. */
  thumbnails: (Link & { name: string; image: PageImage })[];
  /** The issue to be kept: as a book, as plain text. */
  downloads: Link[];
  /** Where viewers of libraries find them. */
  iiif: string | null;
  /** Of all its pages. */
  counts: EvidenceCounts;
  rules: RuleView[];
  /** To the issues beside it. */
  steps: Steps;
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
  const iiif = manifestUrl(pages, archive.site);
  return {
    kind: "issue",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: `${dateLabel(date)} 版面`,
      description: `${archive.site.name}${dateLabel(date)}共${pages.length}个版面的识别原文、分稿与更正`,
      url,
      crumbs,
      iiif,
      graph: [publicationIssue(archive, date, pages), publisher(archive.site)],
    }),
    crumbs,
    title: dateLabel(date),
    weekday: weekdayLabel(date),
    lunar: lunarLabel(date),
    basis: basisNote(first.dateBasis),
    sheets,
    downloads: [
      { label: "EPUB", url: urls.issueEpub(date) },
      { label: "纯文本", url: urls.issueText(date) },
    ],
    iiif,
    thumbnails: pages.flatMap((page) => thumbnailOf(page, archive)),
    // A story that goes on on another page is one.
    counts: {
      ...sumCounts(sheets.map(({ counts }) => counts)),
      stories: new Set(pages.flatMap(({ stories }) => stories)).size,
    },
    rules: rulesOf(pages),
    steps: {
      back: presentSteps(step("上一期", older, "prev")),
      on: presentSteps(step("下一期", newer, "next")),
    },
  };
}

function thumbnailOf(page: FiledPage, { site }: Archive): IssueView["thumbnails"] {
  const image = pageImage(page, site);
  const label = pageLabel(page.number);
  return image ? [{ label, name: pageNameLabel(page), url: urls.page(page.date, page.number), image }] : [];
}

/** What an issue's page is made from. */
export function issueInputs(archive: Archive, date: string): Inputs {
  const pages = archive.pagesByDay.get(date) ?? [];
  return {
    page: digestsOf(pages),
    stories: storyDigests(archive, pages),
    neighbours: neighboursOf(archive, date),
  };
}

/** 首页 › 版面 › 2024年 › 6月22日 */
export const issueCrumbs = (date: string): Link[] =>
  crumbsOf(
    { label: "版面", url: urls.issues() },
    { label: dateLabel(yearOf(date)), url: urls.issueYear(yearOf(date)) },
    { label: shortDateLabel(date), url: urls.issue(date) },
  );

/** The stories of pages, and what each is made from. */
export const storyDigests = ({ byUrl }: Archive, pages: readonly FiledPage[]) =>
  pages.map(({ stories }) => [stories, digestsOf(stories.map((url) => byUrl.get(url)))]);

/** The issues before and after one. */
export function neighboursOf(
  { issueOrder, issueDays }: Archive,
  date: string,
): Record<"newer" | "older", Link | null> {
  const order = issueOrder.get(date) ?? 0;
  const link = (day: string | undefined): Link | null =>
    day ? { label: dateLabel(day), url: urls.issue(day) } : null;
  return { newer: link(issueDays[order - 1]), older: link(issueDays[order + 1]) };
}
