import type { FiledPage } from "@/lib/records/content";
import type { Archive } from "../archive/archive";
import type { Inputs } from "../archive/inputs";
import { presentSteps, type Steps, step } from "../calendar/steps";
import { chromeOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import { printedPage } from "../graph/issue";
import { publisher } from "../graph/paper";
import type { Link } from "../link";
import { basisNote } from "../paper/basis";
import { type PagePictureView, pagePictureView } from "../paper/page-picture";
import { type RuleView, rulesOf } from "../paper/rules";
import { type SheetView, sheetOf } from "../paper/sheet";
import { manifestUrl } from "../pictures/page-tiles";
import { dateLabel, pageLabel, pageNameLabel } from "../text/labels";
import { urls } from "../urls";
import { issueCrumbs, neighboursOf, storyDigests } from "./issue";

export interface PageView extends Page<"page"> {
  crumbs: Link[];
  title: string;
  basis: string | null;
  /** 版面图; null where there is none to be shown. */
  picture: PagePictureView | null;
  sheet: SheetView;
  rules: RuleView[];
  /** All pages of the issue. */
  pages: (Link & { name: string; current: boolean })[];
  /** To the pages beside it, and to the issues. */
  steps: Steps;
}

/** 版面: one printed page as the evidence, line by line. */
export function pageView(archive: Archive, page: FiledPage): PageView {
  const number = pageLabel(page.number);
  const url = urls.page(page.date, page.number);
  const title = `${dateLabel(page.date)} ${number}`;
  const picture = pagePictureView(archive, page);
  const crumbs = [...issueCrumbs(page.date), { label: number, url }];
  return {
    kind: "page",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: [title, pageNameLabel(page), picture ? "版面" : "版面文字"].filter(Boolean).join(" "),
      description: `${archive.site.name}${title}的识别原文、分稿与更正，共${page.stories.length}篇`,
      url,
      crumbs,
      iiif: manifestUrl([page], archive.site),
      graph: [printedPage(archive, page), publisher(archive.site)],
    }),
    crumbs,
    title,
    basis: basisNote(page.dateBasis),
    picture,
    sheet: sheetOf(archive, page, "", picture),
    rules: rulesOf([page]),
    pages: pagesOf(page, archive),
    steps: pageSteps(page, archive),
  };
}

const pagesOf = ({ date, number: here }: FiledPage, { pagesByDay }: Archive): PageView["pages"] =>
  (pagesByDay.get(date) ?? []).map((page) => ({
    label: pageLabel(page.number),
    name: pageNameLabel(page),
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
    back: presentSteps(step("上一版", link(here - 1), "prev"), step("上一期", older, "prev")),
    on: presentSteps(step("下一版", link(here + 1), "next"), step("下一期", newer, "next")),
  };
}

/** What a printed page's page is made from. */
export const pageInputs = (archive: Archive, page: FiledPage): Inputs => ({
  page: page.digest,
  stories: storyDigests(archive, [page]),
  pages: pagesOf(page, archive),
  neighbours: neighboursOf(archive, page.date),
});
