import type { Page } from "@playwright/test";
import { ROWS } from "@/lib/site/routes/table";
import { urls } from "@/lib/site/urls";
import { firstAt, type Site, storyFrom } from "../site/site";
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

const searchIsDone = (page: Page) =>
  page
    .getByRole("status")
    .getByText(/^(?:共|没有找到)/)
    .waitFor();

const searched = (name: string, query: string): PageType => ({
  name,
  url: () => `${urls.search()}?q=${encodeURIComponent(query)}`,
  ready: searchIsDone,
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

/** How the pages of a type are opened, where it takes more than their address: by the names in the table of routes. */
const OPENED: Record<string, Partial<PageType>> = {
  "printed page with its lines' classes": { ready: (page) => page.getByRole("checkbox").check() },
  "404": { complaint: "404" },
};

/** The page that stands for each type in the table of routes. */
const rendered: PageType[] = ROWS.flatMap(({ address, test }) => {
  if (!test || !("name" in test)) return [];
  const { name, url } = test;
  return { name, url: (site: Site) => url ?? firstAt(site, address), ...OPENED[name] };
});

function named(name: string): PageType {
  const type = rendered.find((each) => each.name === name);
  if (!type) throw new Error(`No page type ${name}`);
  return type;
}
for (const name of Object.keys(OPENED)) named(name);

/** Pages in states that a click, a query or another story brings about. */
const OTHER_STATES: PageType[] = [
  { name: "story with a suspect", url: () => "/2024/06/22/wuchang-xianxue-biaozhang/" },
  { name: "story from Markdown", url: (site) => storyFrom(site, "file").url },
  storyInState("story in large type, dark by choice, with the settings open", chooseDark, openSettings),
  storyInState("story being read out", speakSilently, readOut),
  storyInState("story with the keys explained", () => {}, askForHelp),
  searched("search with hits", "聊城"),
  searched("search without hits", "没有哪一篇写过这句话"),
  searched("search with look-alikes", "往平"),
  {
    name: "search within a section and a year",
    url: () => "/search/?q=%E8%81%8A%E5%9F%8E&section=rural&year=2024",
    ready: searchIsDone,
  },
  {
    name: "search whose index does not come",
    url: () => "/search/?q=%E8%81%8A%E5%9F%8E",
    before: async (page) => {
      await page.route("**/search-index/**", (route) => route.abort());
    },
    ready: (page) => page.getByText("搜索索引未能载入").first().waitFor(),
    complaint: "net::ERR_FAILED",
  },
  {
    ...named("offline"),
    name: "offline, in the place of another page",
    ready: (page) =>
      page.evaluate(() => {
        document.documentElement.dataset.wanted = "page";
      }),
  },
];

export const PAGE_TYPES: PageType[] = [...rendered, ...OTHER_STATES];

/**
 * Whether its page shows a part of its kind of view that no earlier type's page does. Lists of a place and of a person's year are both
 * lines by months, and the second differs in what it lists alone; those of a day and of a section have other parts.
 */
export function showsAnotherPart(site: Site, type: PageType): boolean {
  const index = rendered.indexOf(type);
  const parts = partsOf(site, type);
  if (index < 0 || parts.length === 0) return true;
  const earlier = new Set(rendered.slice(0, index).flatMap((each) => partsOf(site, each)));
  return parts.some((part) => !earlier.has(part));
}

/** The parts of a view that its page shows, `list calendar`; none where no view is at the address. */
export function partsOf(site: Site, { url }: PageType): string[] {
  const view = site.routes.find((route) => route.url === url(site))?.view();
  if (!view) return [];
  const shown = Object.entries(view).filter(([, value]) => isShown(value));
  return shown.map(([name]) => `${view.kind} ${name}`);
}

/** Whether there is anything in a field of a view. */
const isShown = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.values(value).some(isShown) : Boolean(value);

export async function open(page: Page, site: Site, { url, ready, before }: PageType): Promise<void> {
  await before?.(page);
  await page.goto(url(site));
  await ready?.(page);
}
