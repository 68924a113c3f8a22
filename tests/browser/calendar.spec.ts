import type { Locator, Page } from "@playwright/test";
import { dateLabel, shortDateLabel } from "@/lib/site/text/labels";
import { urls } from "@/lib/site/urls";
import type { Site } from "../site/site";
import { expect, test } from "./test";

/** The month's table; its caption says how much is in it, too. */
const monthTable = (page: Page, month: string): Locator =>
  page.getByRole("table", { name: new RegExp(`^${dateLabel(month)}(?: |$|\\d)`) });

/** What a day's link is called, 6月22日，10篇: browsers part what is seen of it from what is only said. */
const dayName = (day: string, count?: number, measure = "篇"): RegExp => {
  const parts = [...shortDateLabel(day).split(/(\d+)/), "，", ...(count ? [`${count}`, measure, "$"] : [])];
  return new RegExp(`^${parts.join("\\s*")}`);
};

const follow = async (page: Page, link: Locator) => {
  await link.focus();
  await page.keyboard.press("Enter");
};

/** The oldest day of the site with stories. */
function oldestDay({ archive }: Site): { day: string; count: number } {
  const [day, stories] = [...archive.byDay].at(-1) ?? [];
  if (!day || !stories) throw new Error("no story");
  return { day, count: stories.length };
}

test("archive → year → day by keyboard, every link saying where it leads", async ({ page, site }) => {
  const { day, count } = oldestDay(site);
  const month = day.slice(0, 7);
  const inMonth = site.archive.byMonth.get(month)?.length ?? 0;
  await page.goto("/");
  await follow(page, page.getByRole("contentinfo").getByRole("link", { name: "往期报道" }));
  await expect(page).toHaveURL(urls.archive());
  await expect(page.getByRole("columnheader", { name: "12月" })).toBeVisible();
  await expect(page.getByRole("link", { name: `${dateLabel(month)}，${inMonth}篇` })).toBeVisible();

  await follow(page, page.getByRole("rowheader").getByRole("link", { name: dateLabel(day.slice(0, 4)) }));
  await expect(page).toHaveURL(urls.year(day.slice(0, 4)));
  // Fewer than half of its months have stories: the others are left out.
  const months = [...site.archive.byMonth.keys()].filter((each) => each.startsWith(day.slice(0, 4)));
  expect(months.length).toBeLessThan(6);
  await expect(page.getByRole("main").getByRole("table")).toHaveCount(months.length);
  const table = monthTable(page, month);
  await expect(table.getByRole("columnheader")).toHaveText([..."一二三四五六日"]);
  await expect(table.getByRole("cell").filter({ hasText: /\d/ })).toHaveCount(
    new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate(),
  );
  const link = table.getByRole("link", { name: dayName(day, count) });
  await follow(page, link);
  await expect(page).toHaveURL(urls.day(day));

  const crumbs = page.getByRole("navigation", { name: "所在位置" }).getByRole("link");
  await expect(crumbs).toHaveText([
    "首页",
    "往期",
    dateLabel(day.slice(0, 4)),
    `${Number(day.slice(5, 7))}月`,
  ]);
  // The oldest day: nothing before it, and one way on.
  await expect(page.locator("[rel=prev]")).toHaveCount(0);
  const newer = page.locator("[rel=next]");
  await expect(newer).toHaveCount(1);
  await follow(page, newer);
  await expect(page.locator("[rel=prev]")).toHaveAttribute("href", urls.day(day));

  await page.goto(urls.day(day));
  await follow(page, crumbs.last());
  await expect(monthTable(page, month).getByRole("link", { name: dayName(day, count) })).toHaveCount(1);
});

test("the newest issue is marked in the calendar of its year, and its pages lead on to one another", async ({
  page,
  site,
}) => {
  const [day = ""] = site.archive.issueDays;
  const pages = site.archive.pagesByDay.get(day) ?? [];
  await page.goto(urls.issues());
  const current = page.locator('[aria-current="date"]');
  await expect(current).toHaveCount(1);
  await expect(current).toHaveAccessibleName(dayName(day, pages.length, "版"));
  const headlines = page
    .getByRole("region", { name: dateLabel(day) })
    .getByRole("listitem")
    .getByRole("link");
  const [first] = pages;
  await expect(headlines.first()).toHaveAttribute("href", first?.stories[0] ?? "");
  await follow(page, current);
  await expect(page).toHaveURL(urls.issue(day));
  await page.getByRole("navigation", { name: "所在位置" }).getByRole("link").last().click();
  await expect(page).toHaveURL(urls.issueYear(day.slice(0, 4)));
  await expect(monthTable(page, day.slice(0, 7)).getByRole("link", { name: dayName(day) })).toBeVisible();
});

test("a day of a calendar is easily hit, on a phone and on a desk", async ({ page, site }) => {
  const { day } = oldestDay(site);
  for (const url of [
    urls.year(day.slice(0, 4)),
    urls.month(day.slice(0, 7)),
    urls.issues(),
    urls.archive(),
  ]) {
    await page.goto(url);
    for (const { width, least } of [
      { width: 320, least: 40 },
      { width: 1280, least: 24 },
    ]) {
      await page.setViewportSize({ width, height: 900 });
      const links = page.getByRole("main").getByRole("cell").getByRole("link");
      const sizes = await links.evaluateAll((all) =>
        all.map((link) => link.getBoundingClientRect()).map(({ height, width }) => Math.min(height, width)),
      );
      expect(sizes.length, url).toBeGreaterThan(0);
      expect(Math.min(...sizes), `${url}, ${width} px wide`).toBeGreaterThanOrEqual(least);
    }
  }
});
