import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { ArchivePage } from "@/components/calendar/archive-page";
import { StoryList } from "@/components/list/story-list";
import { IssueYearPage } from "@/components/paper/issue-year-page";
import { IssuesPage } from "@/components/paper/issues-page";
import type { Content } from "@/lib/records/content";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { archiveView } from "@/lib/site/pages/archive";
import { yearList } from "@/lib/site/pages/dates";
import { issueYearView } from "@/lib/site/pages/issue-year";
import { issuesView } from "@/lib/site/pages/issues";
import { listView } from "@/lib/site/pages/list";
import { routesOf } from "@/lib/site/routes/routes";
import { contentOf, markdown } from "../folder";

const YEARS = 20;
const FIRST = 2005;
const LAST = String(FIRST + YEARS - 1);
const PAGES_IN_ISSUE = 4;
const STORIES_IN_DAY = 2;
const NOW = "2026-01-01T00:00:00Z";

/** Every day of the last so many of the twenty years, newest first. */
const daysOf = (years: number): string[] => {
  const all: string[] = [];
  const end = Date.UTC(FIRST + YEARS, 0, 1);
  for (let at = Date.UTC(FIRST + YEARS - years, 0, 1); at < end; at += 86_400_000)
    all.push(new Date(at).toISOString().slice(0, 10));
  return all.reverse();
};

/** How often dates of records were read: work that does not depend on the machine. */
let datesRead = 0;

/** The same record on another day, which counts how often it is asked for its day. */
const onDay = <T extends { date: string }>(record: T, date: string, more: Partial<T>): T =>
  Object.defineProperty({ ...record, ...more }, "date", {
    enumerable: true,
    get: () => {
      datesRead += 1;
      return date;
    },
  });

/** A daily paper of four pages and two stories a day for so many years: copies of one page and its story. */
async function longContent(years: number): Promise<Content> {
  const content = await contentOf({
    "pages/a.md": markdown(
      [
        "date: 2024-06-22",
        'page: "01"',
        "name: 要闻",
        "stories:",
        "  - starts: 样城麦收开镰",
        "    slug: maishou",
        "    section: rural",
      ],
      "# 样城麦收开镰\n\n□本报记者 测试甲\n\n麦收开镰的样例文字在这里，写得很长很长，写到这里为止。\n",
    ),
  });
  const [page] = content.pages;
  const [story] = content.stories;
  if (!page || !story) throw new Error("no page");
  const urlOf = (day: string, index: number) => `/${day.replaceAll("-", "/")}/s${index}/`;
  return {
    ...content,
    pages: daysOf(years).flatMap((date) =>
      Array.from({ length: PAGES_IN_ISSUE }, (_, index) => {
        const number = `0${index + 1}`;
        return onDay(page, date, { number, file: `${date}-${number}.md`, stories: [urlOf(date, index)] });
      }),
    ),
    stories: daysOf(years).flatMap((date) =>
      Array.from({ length: STORIES_IN_DAY }, (_, index) => onDay(story, date, { url: urlOf(date, index) })),
    ),
  };
}

const bytes = (element: ReactElement): number => Buffer.byteLength(renderToStaticMarkup(element));

describe("in the archive of a daily paper's twenty years", () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = archiveOf(await longContent(YEARS), NOW);
  });

  it("/paper/ has the newest issue, one year's days and the other years, in 40 KB", () => {
    const view = issuesView(archive);
    expect(view.newest?.pages).toHaveLength(PAGES_IN_ISSUE);
    expect(view.months.map(({ total }) => total)).toEqual(
      [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((length) => `${length}期`),
    );
    expect(view.others).toHaveLength(YEARS - 1);
    expect(bytes(createElement(IssuesPage, { view }))).toBeLessThan(40_000);
  });

  it("a year of issues, and a year of stories, are small too", () => {
    const issues = issueYearView(archive, LAST);
    const list = yearList(archive, LAST);
    if (!issues || !list) throw new Error(`no ${LAST}`);
    expect(bytes(createElement(IssueYearPage, { view: issues }))).toBeLessThan(38_000);
    const stories = bytes(createElement(StoryList, { view: listView(archive, { ...list, shown: [] }) }));
    expect(stories).toBeLessThan(38_000);
  });

  it("/archive/ has every month", () => {
    const html = renderToStaticMarkup(createElement(ArchivePage, { view: archiveView(archive) }));
    expect(html.match(/<a href="\/\d{4}\/\d\d\/"/g)).toHaveLength(YEARS * 12);
    expect(html).toContain('aria-label="2024年2月，58篇"');
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
  });

  it("the inputs of a page of dates or issues go through no more records than in an archive of two years", async () => {
    const short = datesReadForInputs(archiveOf(await longContent(2), NOW));
    const long = datesReadForInputs(archive);
    expect(short).toBeGreaterThan(10);
    expect(long / short).toBeLessThan(2);
  });
});

/** How often a day is asked for on the way to the inputs of a page of dates or issues: an average of all such pages. */
function datesReadForInputs(archive: Archive): number {
  const routes = routesOf(archive).filter(({ template }) => /^\/(?:archive|paper|\[year\])/.test(template));
  const before = datesRead;
  for (const { inputs } of routes) JSON.stringify(inputs());
  const read = datesRead - before;
  return read / routes.length;
}
