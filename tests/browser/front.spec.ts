import { dayOf } from "@/lib/records/date";
import { dateLabel, lunarLabel, weekdayLabel } from "@/lib/site/text/labels";
import { urls } from "@/lib/site/urls";
import { expect, test } from "./test";

test.describe("the front page", () => {
  test.beforeEach(({ page }) => page.goto("/"));

  test("bears the paper's name", async ({ page, site }) => {
    const { name } = site.content.site;
    await expect(page.getByRole("banner").getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(page).toHaveTitle(new RegExp(name));
  });

  test("bears its newest day in both calendars, and leads to the newest issue, saying how its day was found", async ({
    page,
    site,
  }) => {
    const issue = site.archive.issueDays[0] ?? "";
    const newest = [issue, dayOf(site.archive.stories[0]?.date ?? "")].sort().at(-1) ?? "";
    const sign = page.getByRole("banner");
    await expect(sign.locator("time")).toHaveAttribute("datetime", newest);
    await expect(sign).toContainText(dateLabel(newest));
    await expect(sign).toContainText(weekdayLabel(newest));
    await expect(sign).toContainText(lunarLabel(newest));
    expect(issue).toBe("2024-06-22");
    await expect(sign.getByRole("link", { name: "本期版面（2024年6月22日）" })).toHaveAttribute(
      "href",
      urls.issue(issue),
    );
    await expect(sign).toContainText("出版日期据报道内容推定");
  });

  test("tells no story twice", async ({ page, site }) => {
    const teasers = page.getByRole("main").locator(".teaser").getByRole("heading").getByRole("link");
    const urls = await teasers.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(urls.length).toBeGreaterThan(5);
    expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
    for (const url of urls) expect(site.archive.byUrl.has(url ?? "")).toBe(true);
  });

  test("lists every story of the newest issue in the order of print", async ({ page, site }) => {
    const guide = page.getByRole("region", { name: "版面导读" }).locator("ol a");
    const printed = site.archive.stories
      .flatMap(({ url, source }) => (source.kind === "page" && source.date === "2024-06-22" ? [url] : []))
      .sort();
    const listed = await guide.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(listed.toSorted()).toEqual(printed);
    expect(listed[0]).toBe("/2024/06/22/lvse-jiancai-chanyelian/");
    expect(listed.at(-1)).toBe("/2024/06/22/kanghan-bao-xiaguan/");
  });

  test("leads with a story that may lead, and to every section", async ({ page, site }) => {
    const url = await page.locator(".lead").getByRole("heading").getByRole("link").getAttribute("href");
    const section = site.archive.byUrl.get(url ?? "")?.section;
    expect(site.content.site.sections.find(({ id }) => id === section)?.leads).not.toBe(false);
    const nav = page.getByRole("navigation", { name: "栏目" });
    for (const { name } of site.content.site.sections)
      await expect(nav.getByRole("link", { name, exact: true })).toBeVisible();
  });
});
