import type { Page } from "@playwright/test";
import { type Site, STORY, storyFrom, urlOf } from "../site/site";

/** A page of every type that readers can meet; `ready` waits for what a script fills in. */
export interface PageType {
  name: string;
  url: (site: Site) => string;
  ready?: (page: Page) => Promise<void>;
}

const rendered = (name: string, template: string): PageType => ({
  name,
  url: (site) => urlOf(site, template),
});

const searched = (name: string, query: string): PageType => ({
  name,
  url: () => `/search/?q=${encodeURIComponent(query)}`,
  ready: (page) => page.getByRole("status").getByText(/找到/).waitFor(),
});

/** With the class of each printed line shown. */
const classified = (name: string, template: string): PageType => ({
  ...rendered(name, template),
  ready: (page) => page.getByRole("checkbox").check(),
});

export const PAGE_TYPES: PageType[] = [
  rendered("front", "/"),
  { name: "story from a printed page", url: (site) => storyFrom(site, "page").url },
  { name: "story with a mended word", url: () => "/2024/06/22/lvse-jiancai-chanyelian/" },
  { name: "story with a suspect", url: () => "/2024/06/22/wuchang-xianxue-biaozhang/" },
  { name: "story from Markdown", url: (site) => storyFrom(site, "file").url },
  rendered("section", "/section/[id]"),
  rendered("month of a section", "/section/[id]/[month]"),
  rendered("day", "/[year]/[month]/[day]"),
  rendered("month", "/[year]/[month]"),
  rendered("year", "/[year]"),
  rendered("issues", "/paper"),
  rendered("issue", "/paper/[date]"),
  classified("issue with its lines' classes", "/paper/[date]"),
  rendered("printed page", "/paper/[date]/[page]"),
  classified("printed page with its lines' classes", "/paper/[date]/[page]"),
  rendered("person", "/people/[slug]"),
  rendered("year of a person", "/people/[slug]/[year]"),
  rendered("places", "/place"),
  rendered("place", "/place/[id]"),
  rendered("year of a place", "/place/[id]/[year]"),
  rendered("search", "/search"),
  searched("search with hits", "聊城"),
  searched("search without hits", "没有哪一篇写过这句话"),
  searched("search with look-alikes", "往平"),
  rendered("about", "/about"),
  rendered("corrections", "/corrections"),
  { name: "404", url: () => "/2024/06/22/no-such-story/" },
];

/** Templates that are no page for readers, or that stand in the list under another name. */
export const OTHER_TEMPLATES = [
  STORY,
  "/_not-found",
  "/feed.xml",
  "/section/[id]/feed.xml",
  "/sitemap.xml",
  "/sitemaps/[part]",
  "/robots.txt",
];

export async function open(page: Page, site: Site, { url, ready }: PageType): Promise<void> {
  await page.goto(url(site));
  await ready?.(page);
}
