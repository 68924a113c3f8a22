import { describe, expect, it } from "vitest";
import {
  type Answer,
  isFrontDue,
  isGone,
  isKeptFile,
  isKeptPage,
  requestKind,
  scriptsOf,
  surplusPages,
  surplusPictures,
  titleOf,
} from "@/components/offline/keeping";
import { MAX_DAYS, MAX_PAGES, MAX_PICTURE_BYTES, MAX_PICTURES } from "@/components/offline/limits";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse("2026-11-25T08:00:00Z");
const STORY = "/2024/06/22/a/";

it.each([
  ["/", true, "page"],
  [STORY, true, "page"],
  ["/feed.xml", true, "page"],
  ["/islands/site.0123456789.js", false, "script"],
  ["/media/2024/a.jpg", false, "picture"],
  ["/pictures/a-640.avif", false, "picture"],
  ["/search-index/list.txt", false, "other"],
  ["/feed.xml", false, "other"],
  ["/icon.svg", false, "other"],
  ["/sw.js", false, "other"],
])("%s, opened as a page: %s, is of the kind %s", (path, navigates, kind) => {
  expect(requestKind(path, navigates)).toBe(kind);
});

const answer = (
  more: Partial<Omit<Answer, "headers">> = {},
  headers: Record<string, string> = {},
): Answer => ({
  status: 200,
  redirected: false,
  type: "basic",
  headers: new Headers({ "content-type": "text/html; charset=utf-8", ...headers }),
  ...more,
});

describe("of the answers from the network", () => {
  it("a page is kept as it stands at its own address", () => {
    expect(isKeptPage(STORY, answer())).toBe(true);
  });

  it.each<[string, Answer]>([
    ["an error of the server", answer({ status: 503 })],
    ["a part", answer({ status: 206 })],
    ["one from another address", answer({ redirected: true })],
    ["one that leads on, which the browser follows itself", answer({ status: 0, type: "opaqueredirect" })],
    ["one of another site", answer({ type: "cors" })],
    ["a feed", answer({}, { "content-type": "application/rss+xml" })],
  ])("%s is not kept", (_name, other) => {
    expect(isKeptPage(STORY, other)).toBe(false);
  });

  it("no page is kept that does not say what it is, nor search, which needs the network", () => {
    expect(isKeptPage(STORY, { ...answer(), headers: new Headers() })).toBe(false);
    expect(isKeptPage("/search/", answer())).toBe(false);
  });

  it("pictures are kept up to a size, scripts whole", () => {
    const sized = (bytes: number) => answer({}, { "content-length": `${bytes}` });
    expect(isKeptFile("picture", sized(MAX_PICTURE_BYTES))).toBe(true);
    expect(isKeptFile("picture", sized(MAX_PICTURE_BYTES + 1))).toBe(false);
    expect(isKeptFile("script", sized(MAX_PICTURE_BYTES + 1))).toBe(true);
    expect(isKeptFile("script", answer({ status: 404 }))).toBe(false);
  });

  it.each([
    [404, true],
    [410, true],
    [200, false],
    [304, false],
    [500, false],
    [503, false],
  ])("%d says that a page is gone: %s", (status, gone) => {
    expect(isGone({ status })).toBe(gone);
  });
});

describe("what is removed beyond the limits", () => {
  const pages = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ path: `/${index}/`, keptAt: NOW - index * HOUR }));

  it("is nothing of as many pages as may be", () => {
    expect(surplusPages(pages(MAX_PAGES), NOW)).toEqual([]);
  });

  it("is what was read longest ago, in whatever order it is listed", () => {
    const kept = pages(MAX_PAGES + 2).reverse();
    expect(surplusPages(kept, NOW)).toEqual([`/${MAX_PAGES}/`, `/${MAX_PAGES + 1}/`]);
  });

  it("is what was read too long ago, but neither the front page nor the one about reading offline", () => {
    const old = NOW - MAX_DAYS * DAY;
    const kept = ["/", "/offline/", "/a/", "/b/"].map((path) => ({ path, keptAt: old - 1 }));
    expect(surplusPages(kept, NOW)).toEqual(["/a/", "/b/"]);
    expect(surplusPages([{ path: "/a/", keptAt: old }], NOW)).toEqual([]);
  });

  it("is pictures in the order in which they came", () => {
    const kept = Array.from({ length: MAX_PICTURES + 2 }, (_, index) => `/media/${index}.jpg`);
    expect(surplusPictures(kept)).toEqual(["/media/0.jpg", "/media/1.jpg"]);
    expect(surplusPictures(kept.slice(2))).toEqual([]);
    expect(surplusPictures([])).toEqual([]);
  });
});

it("the front page is fetched ahead when there is none, and once an hour", () => {
  expect(isFrontDue(0, NOW)).toBe(true);
  expect(isFrontDue(NOW - HOUR + 1, NOW)).toBe(false);
  expect(isFrontDue(NOW - HOUR, NOW)).toBe(true);
});

it("a page names its scripts and its title", () => {
  const html =
    '<title>甲 &amp; 乙 - 样例报</title><script type="module" src="/islands/a.0123456789.js" data-offline=""></script>' +
    '<script src="/other.js"></script><p>"/islands/text.js"</p>';
  expect(scriptsOf(html)).toEqual(["/islands/a.0123456789.js"]);
  expect(titleOf(html)).toBe("甲 &amp; 乙 - 样例报");
  expect(titleOf("<p>")).toBe("");
});
