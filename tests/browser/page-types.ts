import type { Page } from "@playwright/test";
import { urls } from "@/lib/site/urls";
import { type Site, STORY, storyFrom, urlOf } from "../site/site";
import { speakSilently } from "./fake-speech";

/** A page of every type that readers can meet; `ready` waits for what a script fills in. */
export interface PageType {
  name: string;
  url: (site: Site) => string;
  ready?: (page: Page) => Promise<void>;
  /** What is to happen before the page is opened. */
  before?: (page: Page) => Promise<void>;
  /** Whether something lies over the page, and hides part of it. */
  layered?: boolean;
  /** What the browser itself complains of, as it should. */
  complaint?: string;
}

const rendered = (name: string, template: string): PageType => ({
  name,
  url: (site) => urlOf(site, template),
});

const searched = (name: string, query: string): PageType => ({
  name,
  url: () => `/search/?q=${encodeURIComponent(query)}`,
  ready: (page) =>
    page
      .getByRole("status")
      .getByText(/^(?:共|没有找到)/)
      .waitFor(),
});

/** The template of issues has their years, too. */
const issue = (name: string): PageType => ({
  name,
  url: ({ archive }) => urls.issue(archive.issueDays[0] ?? ""),
});

/** With the class of each printed line shown. */
const classified = (type: PageType): PageType => ({
  ...type,
  ready: (page) => page.getByRole("checkbox").check(),
});

/** In another state than readers meet it in: opened again with what `set` left, then as `act` leaves it. */
const storyInState = (name: string, set: () => void, act: (page: Page) => Promise<void>): PageType => ({
  name,
  layered: true,
  url: () => "/2024/06/22/lvse-jiancai-chanyelian/",
  ready: async (page) => {
    await page.addInitScript(set);
    await page.reload();
    await act(page);
  },
});

const chooseDark = () => {
  localStorage.reading = '{"size":"large","theme":"dark","face":"song"}';
};
const openSettings = (page: Page) => page.getByRole("button", { name: "阅读设置" }).click();
const readOut = (page: Page) => page.getByRole("button", { name: "朗读" }).click();
const askForHelp = async (page: Page) => {
  await page.locator("site-settings:defined").waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
};

export const PAGE_TYPES: PageType[] = [
  rendered("front", "/"),
  { name: "story with a mended word", url: () => "/2024/06/22/lvse-jiancai-chanyelian/" },
  { name: "story with a suspect", url: () => "/2024/06/22/wuchang-xianxue-biaozhang/" },
  { name: "story from Markdown", url: (site) => storyFrom(site, "file").url },
  storyInState("story in large type, dark by choice, with the settings open", chooseDark, openSettings),
  storyInState("story being read out", speakSilently, readOut),
  storyInState("story with the keys explained", () => {}, askForHelp),
  rendered("section", "/section/[id]"),
  rendered("month of a section", "/section/[id]/[month]"),
  rendered("day", "/[year]/[month]/[day]"),
  rendered("month", "/[year]/[month]"),
  rendered("year", "/[year]"),
  rendered("archive", "/archive"),
  rendered("issues", "/paper"),
  { name: "year of issues", url: ({ archive }) => urls.issueYear(archive.issueDays[0]?.slice(0, 4) ?? "") },
  issue("issue"),
  classified(rendered("printed page with its lines' classes", "/paper/[date]/[page]")),
  rendered("person", "/people/[slug]"),
  rendered("year of a person", "/people/[slug]/[year]"),
  rendered("places", "/place"),
  rendered("place", "/place/[id]"),
  rendered("year of a place", "/place/[id]/[year]"),
  rendered("search", "/search"),
  searched("search with hits", "聊城"),
  searched("search without hits", "没有哪一篇写过这句话"),
  searched("search with look-alikes", "往平"),
  {
    name: "search within a section and a year",
    url: () => "/search/?q=%E8%81%8A%E5%9F%8E&section=rural&year=2024",
    ready: (page) =>
      page
        .getByRole("status")
        .getByText(/^(?:共|没有找到)/)
        .waitFor(),
  },
  {
    name: "search whose index does not come",
    url: () => "/search/?q=%E8%81%8A%E5%9F%8E",
    before: async (page) => {
      await page.route("**/pagefind/**", (route) => route.abort());
    },
    ready: (page) => page.getByText("搜索索引未能载入").first().waitFor(),
    complaint: "net::ERR_FAILED",
  },
  rendered("offline", "/offline"),
  {
    ...rendered("offline, in the place of another page", "/offline"),
    ready: (page) =>
      page.evaluate(() => {
        document.documentElement.dataset.wanted = "page";
      }),
  },
  rendered("about", "/about"),
  rendered("accessibility statement", "/accessibility"),
  rendered("corrections", "/corrections"),
  { name: "404", url: () => "/2024/06/22/no-such-story/", complaint: "404" },
];

/** Templates that are no page for readers, or that stand in the list under another name. */
export const OTHER_TEMPLATES = [
  STORY,
  "/_not-found",
  "/feed.xml",
  "/section/[id]/feed.xml",
  "/corrections/feed.xml",
  "/sitemap.xml",
  "/sitemaps/[part]",
  "/robots.txt",
  "/sw.js",
  "/manifest.webmanifest",
];

export async function open(page: Page, site: Site, { url, ready, before }: PageType): Promise<void> {
  await before?.(page);
  await page.goto(url(site));
  await ready?.(page);
}
