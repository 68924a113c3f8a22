import { hits } from "./search-results";
import { expect, test } from "./test";

test.describe("the search page", () => {
  test("answers the query in its address, and marks what was found", async ({ page }) => {
    await page.goto("/search/?q=砝码");
    await expect(page.getByRole("searchbox", { name: "关键词" })).toHaveValue("砝码");
    await expect(page.getByRole("status")).toHaveText(/^共\d+篇/);
    const hit = page.locator(".search-hit", { has: page.locator('a[href="/2024/06/22/shouji-bian-fama/"]') });
    await expect(hit.locator(".search-hit-headline mark")).toHaveText("砝码");
    await expect(hit.locator(".search-hit-excerpt mark").first()).toHaveText("砝码");
    await expect(page.locator("form.search-outside")).toBeHidden();
  });

  test("answers while one types, and writes the query into the address", async ({ page }) => {
    await page.goto("/search/");
    await expect(page.getByRole("status")).toHaveText("");
    await page.getByRole("searchbox", { name: "关键词" }).pressSequentially("白国林", { delay: 20 });
    await expect(page).toHaveURL((url) => url.searchParams.get("q") === "白国林");
    await expect(page.getByRole("status")).toHaveText("共1篇");
    await expect(hits(page)).toHaveText(["聊城绿色建材产业链成势见效"]);
  });

  test("narrows by section and by year, in the address too", async ({ page, site }) => {
    await page.goto("/search/?q=聊城");
    await expect(page.getByRole("status")).toHaveText(/^共/);
    // The count is announced before the hits' texts are loaded.
    await expect(hits(page)).not.toHaveCount(0);
    const all = await hits(page).count();
    await page.getByRole("combobox", { name: "栏目" }).selectOption("rural");
    await expect(page).toHaveURL((url) => url.searchParams.get("section") === "rural");
    const rural = new Set(site.archive.bySection.get("rural")?.map(({ url }) => url));
    // The list may be empty for a moment, before the narrower search has loaded its first hits.
    let shown: string[] = [];
    await expect(async () => {
      shown = await hits(page).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThan(all);
    }).toPass();
    for (const url of shown) expect(rural.has(url)).toBe(true);
    await page.getByRole("combobox", { name: "年份" }).selectOption("2024");
    await expect(page).toHaveURL((url) => url.searchParams.get("year") === "2024");
    await page.reload();
    await expect(page.getByRole("combobox", { name: "栏目" })).toHaveValue("rural");
    await expect(page.getByRole("combobox", { name: "年份" })).toHaveValue("2024");
    await expect(hits(page)).toHaveCount(shown.length);
  });

  test("has a button of its own to clear the box, where there is something to clear", async ({ page }) => {
    await page.goto("/search/");
    const box = page.getByRole("searchbox", { name: "关键词" });
    const clear = page.getByRole("button", { name: "清除" });
    await expect(clear).toBeHidden();
    await box.fill("砝码");
    await expect(clear).toBeVisible();
    await expect(hits(page)).not.toHaveCount(0);
    await clear.click();
    await expect(box).toHaveValue("");
    await expect(box).toBeFocused();
    await expect(clear).toBeHidden();
    await expect(hits(page)).toHaveCount(0);
    await expect(page).toHaveURL("/search/");
    await page.goto("/search/?q=砝码");
    await expect(clear).toBeVisible();
  });

  test("narrows by place and by who signed, in the address too", async ({ page, site }) => {
    await page.goto("/search/?q=聊城");
    await expect(page.getByRole("status")).toHaveText(/^共/);
    const [place] = site.archive.byPlace.keys();
    const choices = page.getByRole("combobox", { name: "地区" });
    await choices.selectOption(place ?? "");
    await expect(page).toHaveURL((url) => url.searchParams.get("place") === place);
    const about = new Set(site.archive.byPlace.get(place ?? "")?.map(({ url }) => url));
    const shown = () =>
      hits(page).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    await expect(async () => {
      const urls = await shown();
      expect(urls.length).toBeGreaterThan(0);
      expect(urls.filter((url) => !about.has(url))).toEqual([]);
    }).toPass();
    await choices.selectOption("");
    await page.getByRole("combobox", { name: "署名" }).selectOption({ label: "高田" });
    await expect(page).toHaveURL((url) => url.searchParams.get("person") === site.archive.people.高田);
    const signed = new Set(
      site.archive.stories
        .filter(({ bylines }) => bylines.some(({ name }) => name === "高田"))
        .map(({ url }) => url),
    );
    await expect(async () => {
      const urls = await shown();
      expect(urls.length).toBeGreaterThan(0);
      expect(urls.filter((url) => !signed.has(url))).toEqual([]);
    }).toPass();
    await page.reload();
    await expect(page.getByRole("combobox", { name: "署名" })).toHaveValue(site.archive.people.高田 ?? "");
  });

  test("a hit says on which page it was printed", async ({ page }) => {
    await page.goto("/search/?q=砝码");
    const hit = page.locator(".search-hit", { has: page.locator('a[href="/2024/06/22/shouji-bian-fama/"]') });
    await expect(hit.locator(".num")).toHaveText("2024年6月22日 第01版 民生");
  });

  test("goes by keyboard: / to the box, arrows among the hits, Enter into a story", async ({ page }) => {
    await page.goto("/search/");
    const box = page.getByRole("searchbox", { name: "关键词" });
    await page.keyboard.press("/");
    await expect(box).toBeFocused();
    await expect(box).toHaveValue("");
    await page.keyboard.type("聊城");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toHaveText(/^共/);
    await expect(hits(page).nth(1)).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(hits(page).nth(0)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(hits(page).nth(1)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(box).toBeFocused();
    await page.keyboard.press("/");
    await expect(box).toHaveValue("聊城/");
    await page.keyboard.press("Backspace");
    const old = await hits(page).nth(0).elementHandle();
    await page.keyboard.press("Enter");
    // Into the list of the last search, which stays until the other comes: the focus stays with the hit.
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => old?.evaluate((hit) => hit.isConnected)).toBe(false);
    await expect(hits(page).nth(0)).toBeFocused();
    const url = await hits(page).nth(0).getAttribute("href");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(url ?? "");
  });

  test("says when there is nothing, and how to go on", async ({ page }) => {
    await page.goto("/search/?q=没有哪一篇写过这句话");
    await expect(page.getByRole("status")).toHaveText("没有找到“没有哪一篇写过这句话”");
    await expect(page.locator(".search-empty")).toBeVisible();
    await expect(page.locator(".search-narrowed")).toBeHidden();
    await expect(hits(page)).toHaveCount(0);
    await page.getByRole("searchbox", { name: "关键词" }).press("Escape");
    await expect(page.getByRole("status")).toHaveText("");
    await expect(page.locator(".search-empty")).toBeHidden();
    await expect(page).toHaveURL("/search/");
  });

  test("the way back leads through the searches, and from a story to its search", async ({ page }) => {
    await page.goto("/search/");
    const box = page.getByRole("searchbox", { name: "关键词" });
    for (const query of ["砝码", "土豆"]) {
      await box.fill(query);
      // As people type: the search has begun, and is in the address, before they press Enter.
      await expect(page).toHaveURL((url) => url.searchParams.get("q") === query);
      await box.press("Enter");
      await expect(hits(page).filter({ hasText: query }).first()).toBeVisible();
    }
    await hits(page).first().click();
    await expect(page).toHaveURL("/2024/06/22/dingdan-tudou-caishou/");
    await page.goBack();
    await expect(box).toHaveValue("土豆");
    await expect(hits(page).first()).toContainText("土豆");
    await page.goBack();
    await expect(box).toHaveValue("砝码");
    await expect(hits(page).filter({ hasText: "砝码" }).first()).toBeVisible();
  });

  test("shows look-alikes of the OCR apart, as near", async ({ page }) => {
    await page.goto("/search/?q=往平");
    const near = page.getByRole("region", { name: "相近" });
    await expect(near).toBeVisible();
    await expect(page.getByRole("status")).toHaveText(/另有\d+篇相近$/);
    await expect(near.getByRole("link", { name: /茌平区2000余项/ })).toBeVisible();
  });

  test("leads from pinyin to the place, and lists its stories", async ({ page, site }) => {
    await page.goto("/search/?q=chiping");
    await expect(page.getByRole("navigation", { name: "直达" }).getByRole("link")).toHaveAttribute(
      "href",
      "/place/chiping/",
    );
    const near = page.getByRole("region", { name: "茌平区的报道" });
    await expect(page.getByRole("status")).toHaveText(
      `没有找到“chiping”，按拼音找到茌平区的报道${site.archive.byPlace.get("chiping")?.length}篇；可直达茌平区（地方）`,
    );
    await expect(near.getByRole("link").first()).toBeVisible();
  });

  test("leads from a date to its day, and to the same day of all years", async ({ page, site }) => {
    for (const query of ["2024年6月22日", "2024-06-22", "6月22日"]) {
      await page.goto(`/search/?q=${query}`);
      const links = page.getByRole("navigation", { name: "直达" }).getByRole("link");
      await expect(links).toHaveText(["2024年6月22日的报道", "历年6月22日"]);
      await expect(links.first()).toHaveAttribute("href", "/2024/06/22/");
      await expect(links.last()).toHaveAttribute("href", "/today/06-22/");
    }
    await page.goto("/search/?q=2024-06-22");
    await expect(page.getByRole("status")).toContainText(
      `2024年6月22日见报的有${site.archive.byDay.get("2024-06-22")?.length}篇`,
    );
  });

  test("offers near names where nothing is found", async ({ page }) => {
    await page.goto("/search/?q=荏平区");
    await expect(page.locator(".search-tries").getByRole("link").first()).toHaveText("是不是“茌平区”");
    await page.locator(".search-tries").getByRole("link").first().click();
    await expect(page.getByRole("searchbox", { name: "关键词" })).toHaveValue("茌平区");
    await expect(hits(page)).not.toHaveCount(0);
  });

  test("says so when the index cannot be loaded, and offers the search engine", async ({ page }) => {
    await page.route("**/search-index/**", (route) => route.abort());
    await page.goto("/search/?q=砝码");
    await expect(page.getByRole("status")).toContainText("未能载入");
    await expect(page.locator("form.search-outside")).toBeVisible();
  });
});
