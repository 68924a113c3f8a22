import type { Page } from "@playwright/test";
import { addressOf } from "@/components/search/address";
import type { SearchFilters } from "@/lib/search/hit";
import { makeArchive } from "../score/search-archive";
import { scan } from "../unit/search/plain-scan";
import { type ArchiveSite, serveArchive } from "./archive-site";
import { hits } from "./search-results";
import { expect, test } from "./test";

/** Twenty months, a story a day: from 2024-05 back to 2022-10; the newest eighty days, two thirds of a month, and a bundle a month. */
const RECORDS = makeArchive(600, 1);
const COMMON = "聊城";
/** What eleven of the newest eighty days have, and one of the next bundles, five of each month before. */
const SOME = "电子秤";
const NEWEST = "2024-03-13-on";
const OLDEST = RECORDS.at(-1);
/** The reporter of the oldest story. */
const RARE = /记者 (\S+)）/.exec(OLDEST?.text ?? "")?.[1] ?? "";

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

/** The bundles that the page asks for, in order. */
function bundlesAsked(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on("request", (request) => {
    const bundle = /\/pagefind\/(\d{4}-[\w-]+)\//.exec(request.url())?.[1];
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

  await button(page, "继续向前查找（2024年3月中旬及以前）").focus();
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

/** The tables of months cannot be had: each bundle must be opened to know what is in it. */
const withoutTables = (page: Page) => page.route("**/pagefind/*.*/*.txt", (route) => route.abort());

test("bundles that cannot have what is looked for are not opened", async ({ page }) => {
  const asked = bundlesAsked(page);
  await ask(page, RARE);
  await expect(status(page)).toHaveText("共1篇");
  // A pair of the name may be part of others' names.
  expect(asked.size).toBeLessThan(7);
  expect([...asked]).toEqual(expect.arrayContaining([NEWEST, OLDEST?.date.slice(0, 7)]));
});

test("a year's search opens that year's bundles only", async ({ page }) => {
  await withoutTables(page);
  const asked = bundlesAsked(page);
  await page.goto(`${archive.url}/search/`);
  // The site's own years are others; a select takes what it offers.
  await page.locator("select[name=year]").evaluate((select: HTMLSelectElement) => {
    select.append(new Option("2023", "2023"));
    select.value = "2023";
  });
  await page.getByRole("searchbox", { name: "关键词" }).fill(RARE);
  await expect(status(page)).toHaveText(`没有找到“${RARE}”`);
  const others = [...asked].filter((bundle) => !bundle.startsWith("2023"));
  // The newest is loaded as soon as the box has the focus.
  expect(others).toEqual([NEWEST]);
  expect(asked.size).toBe(13);
});

test("a span that cannot be loaded is named; it can be tried again, or left out", async ({ page }) => {
  await withoutTables(page);
  await page.route("**/pagefind/2024-02/**", (route) => route.abort());
  await page.route("**/pagefind/2023-05/index/**", (route) => route.abort());
  await ask(page, RARE);
  await expect(status(page)).toHaveText(`没有找到“${RARE}”（已查到2024年3月上旬），2024年2月的索引未能载入`);
  await expect(button(page, "不查2024年2月，继续向前查找")).toBeVisible();
  await page.unroute("**/pagefind/2024-02/**");
  await button(page, "重试").click();
  await expect(status(page)).toHaveText(`没有找到“${RARE}”（已查到2023年6月），2023年5月的索引未能载入`);
  await button(page, "不查2023年5月，继续向前查找").click();
  await expect(status(page)).toHaveText("共1篇（2023年5月除外）");
  await expect(hits(page)).toBeFocused();
});

test("a story that cannot be loaded is said, and loaded when asked again", async ({ page }) => {
  await page.route("**/*.pf_fragment", (route) => route.abort());
  await ask(page, RARE);
  await expect(page.getByText("有的报道未能载入")).toBeVisible();
  await page.unroute("**/*.pf_fragment");
  await button(page, "重试").click();
  await expect(hits(page)).toHaveCount(1);
  await expect(page.getByText("有的报道未能载入")).toBeHidden();
});

test("what all searches need can be loaded again", async ({ page }) => {
  await page.route("**/pagefind/bundles.txt", (route) => route.abort());
  await ask(page, COMMON);
  await expect(status(page)).toContainText("未能载入");
  await expect(page.locator("form.search-outside")).toBeVisible();
  await page.unroute("**/pagefind/bundles.txt");
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
  await page.route("**/pagefind/2024-03-11/**", async (route) => {
    await held;
    await route.continue();
  });
  await button(page, "更多结果").click();
  await button(page, "继续向前查找（2024年3月中旬及以前）").click();
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
  await withoutTables(page);
  await page.route("**/pagefind/2024-02/**", async (route) => {
    await held;
    await route.continue();
  });
  await ask(page, RARE);
  await expect(page.getByText("正在查找2024年2月的报道")).toBeVisible();
  const asked = bundlesAsked(page);
  await page.getByRole("searchbox", { name: "关键词" }).fill(COMMON);
  await expect(hits(page)).toHaveCount(10);
  const came = page.waitForResponse("**/pagefind/2024-02/**");
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
  await page.route("**/pagefind/bundles.txt", (route) => route.fulfill({ body: "" }));
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
