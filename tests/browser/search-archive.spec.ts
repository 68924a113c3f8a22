import type { Page } from "@playwright/test";
import { addressOf } from "@/components/search/address";
import type { SearchFilters } from "@/lib/search/hit";
import { makeArchive } from "../score/search-archive";
import { scan } from "../unit/search/plain-scan";
import { type ArchiveSite, serveArchive } from "./archive-site";
import { hits } from "./search-results";
import { expect, test } from "./test";

/** Twenty months, a story a day: from 2024-05 back to 2022-10; the newest eighty days, the days of March before them, and a bundle a month. */
const RECORDS = makeArchive(600, 1);
const COMMON = "聊城";
/** What eleven of the newest eighty days have, and one of the next bundles, five of each month before. */
const SOME = "电子秤";
const NEWEST = "2024-03-13-on";
const OLDEST = RECORDS.at(-1);
/** The reporter of the oldest story. */
const RARE = /记者 (\S+)）/.exec(OLDEST?.text ?? "")?.[1] ?? "";

/** An old story whose reporter has a name of two characters, which no other story has. */
const SHORT = RECORDS.slice(300)
  .map(({ date, text }) => ({ date, query: /记者 (\S\S)）/.exec(text)?.[1] ?? "" }))
  .find(({ query }) => query && scan(RECORDS, query).length === 1) ?? { date: "", query: "" };

let archive: ArchiveSite;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  archive = await serveArchive(RECORDS);
});
test.afterAll(() => archive.close());

const ask = (page: Page, query: string, filters: SearchFilters = {}) =>
  page.goto(archive.url + addressOf({ query, filters }, "/search/"));
const status = (page: Page) => page.getByRole("status");
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const urls = (page: Page) =>
  hits(page).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

/** The bundles whose texts the page asks for, in order. */
function bundlesAsked(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on("request", (request) => {
    const bundle = /\/search-index\/(\d{4}-\d\d(?:-\d\d-on)?)\//.exec(request.url())?.[1];
    if (bundle) asked.add(bundle);
  });
  return asked;
}

test("the newest bundle answers; older ones are searched when the reader asks", async ({ page }) => {
  const asked = bundlesAsked(page);
  await ask(page, SOME);
  await expect(status(page)).toHaveText("找到11篇（已查到2024年3月13日）");
  await expect(hits(page)).toHaveCount(10);
  expect([...asked]).toEqual([NEWEST]);
  const first = await urls(page);

  // The rest of what was found, and nothing older.
  await button(page, "更多结果").click();
  await expect(hits(page)).toHaveCount(11);
  await expect(status(page)).toHaveText("找到11篇（已查到2024年3月13日）");
  expect([...asked]).toEqual([NEWEST]);
  // What was there stays where it was, and the focus goes to what is new.
  expect((await urls(page)).slice(0, 10)).toEqual(first);
  await expect(hits(page).nth(10)).toBeFocused();

  await button(page, "继续向前查找（2024年3月及以前）").focus();
  await page.keyboard.press("Enter");
  await expect(status(page)).toHaveText("找到22篇（已查到2024年1月）");
  await expect(hits(page)).toHaveCount(21);
  await expect(hits(page).nth(11)).toBeFocused();
  expect([...asked].filter((bundle) => bundle < "2023-11")).toEqual([]);
});

test("few hits: the search goes back by itself to the archive's end", async ({ page }) => {
  expect(scan(RECORDS, RARE)).toEqual([OLDEST]);
  await ask(page, RARE);
  await expect(status(page)).toHaveText("共1篇");
  expect(await urls(page)).toEqual([OLDEST?.url]);
  await expect(page.locator("site-search > .search-more")).toBeHidden();
});

/** Files of a year's table, which says what its months have. */
const keysOf = (year: string) => `**/search-index/${year}-keys/**`;

test("nothing is read of bundles that cannot have what is looked for", async ({ page }) => {
  const asked = bundlesAsked(page);
  await ask(page, RARE);
  await expect(status(page)).toHaveText("共1篇");
  expect([...asked]).toEqual([NEWEST, OLDEST?.date.slice(0, 7)]);
});

test("a year's search asks that year's table only", async ({ page }) => {
  const asked = new Set<string>();
  page.on("request", (request) => {
    const table = /\/search-index\/([\d-]+)-keys\//.exec(request.url())?.[1];
    if (table) asked.add(table);
  });
  await page.goto(`${archive.url}/search/`);
  // The site's own years are others; a select takes what it offers.
  await page.locator("select[name=year]").evaluate((select: HTMLSelectElement) => {
    select.append(new Option("2023", "2023"));
    select.value = "2023";
  });
  await page.getByRole("searchbox", { name: "关键词" }).fill(RARE);
  await expect(status(page)).toHaveText(`没有找到“${RARE}”`);
  expect([...asked]).toEqual(["2023"]);
});

test("a span that cannot be loaded is named; it can be tried again, or left out", async ({ page }) => {
  await page.route(keysOf("2024"), (route) => route.abort());
  await page.route(keysOf("2023"), (route) => route.abort());
  await ask(page, RARE);
  await expect(status(page)).toHaveText(`没有找到“${RARE}”（已查到2024年3月），2024年2月的索引未能载入`);
  await expect(button(page, "不查2024年2月，继续向前查找")).toBeVisible();
  await page.unroute(keysOf("2024"));
  await button(page, "重试").click();
  await expect(status(page)).toHaveText(`没有找到“${RARE}”（已查到2024年1月），2023年12月的索引未能载入`);
  await page.unroute(keysOf("2023"));
  await button(page, "不查2023年12月，继续向前查找").click();
  await expect(status(page)).toHaveText("共1篇（2023年12月除外）");
  await expect(hits(page)).toBeFocused();
});

test("a story that cannot be loaded is said, and loaded when asked again", async ({ page }) => {
  // Of two characters the table says who has them: what is loaded later is only to be shown.
  const { date, query } = SHORT;
  const texts = `**/search-index/${date.slice(0, 7)}/**`;
  await page.route(texts, (route) => route.abort());
  await ask(page, query);
  await expect(page.getByText("有的报道未能载入")).toBeVisible();
  await page.unroute(texts);
  await button(page, "重试").click();
  await expect(hits(page)).toHaveCount(1);
  await expect(page.getByText("有的报道未能载入")).toBeHidden();
});

test("what all searches need can be loaded again", async ({ page }) => {
  await page.route("**/search-index/list.txt", (route) => route.abort());
  await ask(page, COMMON);
  await expect(status(page)).toContainText("未能载入");
  await expect(page.locator("form.search-outside")).toBeVisible();
  await page.unroute("**/search-index/list.txt");
  await button(page, "重试").click();
  await expect(hits(page)).toHaveCount(10);
  await expect(page.locator("form.search-outside")).toBeHidden();
});

test("who goes elsewhere while more hits are loaded stays there", async ({ page }) => {
  await ask(page, SOME);
  await expect(hits(page)).toHaveCount(10);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/search-index/2024-03/**", async (route) => {
    await held;
    await route.continue();
  });
  await button(page, "更多结果").click();
  await button(page, "继续向前查找（2024年3月及以前）").click();
  const sort = page.getByRole("combobox", { name: "排序" });
  await sort.focus();
  release();
  await expect(hits(page)).toHaveCount(21);
  await expect(page.locator("site-search > .search-more")).toBeVisible();
  await expect(sort).toBeFocused();
});

test("a newer search stops the one before", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(keysOf("2024"), async (route) => {
    await held;
    await route.continue();
  });
  await ask(page, RARE);
  await expect(page.getByText("正在查找2024年2月的报道")).toBeVisible();
  const asked = bundlesAsked(page);
  await page.getByRole("searchbox", { name: "关键词" }).fill(COMMON);
  await expect(hits(page)).toHaveCount(10);
  const came = page.waitForResponse(keysOf("2024"));
  release();
  await came;
  // Time for the first search to go on, if it wrongly did.
  await page.waitForTimeout(500);
  await expect(status(page)).toHaveText("找到80篇（已查到2024年3月13日）");
  await expect(hits(page)).toHaveCount(10);
  expect([...asked].filter((bundle) => bundle < "2023-12")).toEqual([]);
});

test("what the newest days have can be loaded again, and older ones without it", async ({ page }) => {
  await page.route("**/stories.txt", (route) => route.abort());
  await ask(page, SOME);
  await expect(status(page)).toHaveText(`没有找到“${SOME}”，2024年3月13日的索引未能载入`);
  await page.unroute("**/stories.txt");
  await button(page, "重试").click();
  await expect(hits(page)).toHaveCount(10);
});

test("hits come by date where that is asked for, the oldest first too", async ({ page }) => {
  const dates = () =>
    page
      .locator("site-search > .search-results time")
      .evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));
  await page.goto(archive.url + addressOf({ query: COMMON, filters: {}, sort: "newest" }, "/search/"));
  await expect(hits(page)).toHaveCount(10);
  expect(await dates()).toEqual(RECORDS.slice(0, 10).map(({ date }) => date));
  await page.getByRole("combobox", { name: "排序" }).selectOption("最早在先");
  await expect(page).toHaveURL((url) => url.searchParams.get("sort") === "oldest");
  await expect(status(page)).toHaveText(/^找到\d+篇（已查到2022年10月）/);
  expect(await dates()).toEqual(
    RECORDS.slice(-10)
      .reverse()
      .map(({ date }) => date),
  );
  await expect(button(page, /更多结果|继续向后查找（2022年11月及以后）/)).toBeVisible();
});

test("a day's stories are found by its date, whatever they say", async ({ page }) => {
  await ask(page, "2023年2月3日");
  const near = page.locator(".search-near");
  await expect(near.getByRole("heading")).toHaveText("2023年2月3日的报道");
  await expect(near.locator(".search-hit-headline")).toHaveCount(1);
  await expect(near.locator("time")).toHaveAttribute("datetime", "2023-02-03");
  await ask(page, `${COMMON} 2月3日`);
  await expect(status(page)).toHaveText(/历年2月3日见报、写到“聊城”的有2篇/);
  await expect(near.locator("time")).toHaveCount(2);
});

test("an archive without stories says so", async ({ page }) => {
  await page.route("**/search-index/list.txt", (route) => route.fulfill({ body: "" }));
  await ask(page, COMMON);
  await expect(status(page)).toHaveText("还没有可以查找的报道");
  await expect(hits(page)).toHaveCount(0);
});

test("a hit says on which page it was printed, and shows its picture where it has one", async ({ page }) => {
  await ask(page, COMMON);
  await expect(hits(page)).toHaveCount(10);
  for (const item of await page.locator(".search-hit").all()) {
    await expect(item).toContainText("第01版");
    const href = await item.locator(".search-hit-headline").getAttribute("href");
    const record = RECORDS.find(({ url }) => url === href);
    await expect(item.locator("img")).toHaveCount(record?.picture ? 1 : 0);
  }
  const pictures = page.locator(".search-hit img");
  expect(await pictures.count()).toBeGreaterThan(2);
  const box = await pictures.first().boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 1);
});

test("a place and a person narrow a search", async ({ page }) => {
  for (const filters of [
    { place: "chiping" },
    { person: "gao-tian" },
    { place: "chiping", person: "gao-tian" },
  ]) {
    await ask(page, RARE, filters);
    await expect(status(page)).toHaveText(/篇|没有找到/);
    await ask(page, COMMON, filters);
    await expect(hits(page)).not.toHaveCount(0);
    for (const url of await urls(page)) {
      const record = RECORDS.find((each) => each.url === url);
      if (filters.place) expect(record?.places.map(({ id }) => id)).toContain(filters.place);
      if (filters.person) expect(record?.people).toContain(filters.person);
    }
  }
});

for (const width of [390, 1280])
  test(`nothing moves while a search is opened, typed and answered: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Reflect.set(window, "shifts", shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const sources: unknown = Reflect.get(entry, "sources");
          const nodes = Array.isArray(sources)
            ? sources.map(({ node }) => node?.outerHTML?.slice(0, 60))
            : [];
          shifts.push(`${Reflect.get(entry, "value")} ${nodes.join(" ")}`);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    const shifts = () => page.evaluate(() => Reflect.get(window, "shifts"));
    await ask(page, COMMON);
    await expect(hits(page)).toHaveCount(10);
    await expect(status(page)).toHaveText(/^找到/);
    expect(await shifts()).toEqual([]);
    const [headline, excerpt] = await Promise.all(
      [".search-hit-headline", ".search-hit-excerpt"].map((part) =>
        page.locator(".search-hit").first().locator(part).boundingBox(),
      ),
    );
    expect(excerpt?.y).toBeGreaterThan((headline?.y ?? Infinity) + (headline?.height ?? 0) - 1);
    expect(excerpt?.x).toBe(headline?.x);
    expect(excerpt?.width).toBeGreaterThan(300);
    await page.getByRole("searchbox", { name: "关键词" }).fill("没有哪一篇写过这句话");
    await expect(status(page)).toHaveText(/^没有找到/);
    await expect(page.locator(".search-empty")).toBeVisible();
    await page.getByRole("searchbox", { name: "关键词" }).fill(COMMON);
    await expect(hits(page)).toHaveCount(10);
    await expect(page.locator(".search-empty")).toBeHidden();
    expect(await shifts()).toEqual([]);
  });
