import type { Page } from "@playwright/test";
import { urls } from "@/lib/site/urls";
import { firstAt, type Site, storyFrom, urlOf } from "../site/site";
import type { Touches } from "./tasks-run";

/** A page that is opened, and what is touched on it. */
export interface Subject {
  name: string;
  url: string;
  touches?: Touches;
  /** Whether its first view is timed on a slow line as well. */
  slowly?: boolean;
}

/** A finger on the middle of what a selector finds. */
const tap = (selector: string) => async (page: Page) => {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`not to be touched: ${selector}`);
  return () => page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
};
const choose = (value: string) => tap(`site-settings label:has([value="${value}"])`);
const SETTINGS: Touches = {
  "settings opened": tap("site-settings button"),
  "largest type": choose("x-large"),
  dark: choose("dark"),
};
const EVIDENCE: Touches = { "classes shown": tap("#classes") };
/** What is touched on a printed page. */
export const ON_PRINTED_PAGE: Touches = { ...EVIDENCE, ...SETTINGS };
const QUERY: Touches = {
  "a query": async (page) => {
    await page.focus("[type=search]");
    return async () => {
      await page.keyboard.insertText("土豆");
      // On a busy machine that may be long after the reader's touch.
      await page.locator(".search-hit").first().waitFor();
    };
  },
};
export const PICTURED = "printed page with its picture";

export const subjectsOf = (site: Site): Subject[] => [
  { name: "front", url: "/", touches: SETTINGS, slowly: true },
  { name: "story", url: storyFrom(site, "page").url, touches: SETTINGS, slowly: true },
  { name: "section", url: urlOf(site, "/section/[id]") },
  { name: "search", url: "/search/", touches: QUERY },
  { name: "issue", url: firstAt(site, urls.issue), touches: ON_PRINTED_PAGE },
  { name: "printed page", url: urlOf(site, "/paper/[date]/[page]"), touches: ON_PRINTED_PAGE },
];
