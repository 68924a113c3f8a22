import type { Page } from "@playwright/test";
import type { Site } from "../site/site";
import { AT_LENGTH } from "./at-length";
import { expect, test } from "./test";

const printedStories = ({ archive }: Site): string[] =>
  archive.stories.filter(({ source }) => source.kind === "page").map(({ url }) => url);

/** The way of a reader through the site; it is the same with and without scripts. */
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("front page → lead → its section → search → printed page → the story, by its lines", async ({
      page,
      site,
    }) => {
      await page.goto("/");
      const lead = page.locator(".lead").getByRole("heading").getByRole("link");
      const headline = (await lead.textContent()) ?? "";
      await lead.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
      const story = site.archive.stories.find(({ url }) => url === new URL(page.url()).pathname);
      if (story?.source.kind !== "page") throw new Error("The lead was not printed");

      await page.getByRole("navigation", { name: "所在位置" }).getByRole("link").last().click();
      await expect(page).toHaveURL(`/section/${story.section}/`);
      await expect(page.getByRole("main").getByRole("link", { name: headline })).toHaveAttribute(
        "href",
        story.url,
      );

      await page.getByRole("navigation", { name: "查找" }).getByRole("link", { name: "搜索" }).click();
      await expect(page).toHaveURL("/search/");

      await page.getByRole("navigation", { name: "查找" }).getByRole("link", { name: "版面" }).click();
      await page.locator(`main a[href^="/paper/${story.source.date}/"]`).first().click();
      const pageUrl = `/paper/${story.source.date}/${story.source.page}/`;
      if (new URL(page.url()).pathname !== pageUrl)
        await page.locator(`main a[href^="${pageUrl}"]`).first().click();
      await expect(page).toHaveURL((url) => url.pathname === pageUrl);

      const contents = page.getByRole("navigation", { name: "标题导航" });
      await contents.getByRole("link", { name: headline }).click();
      const region = page.locator(".transcript .region:target");
      await expect(region).toBeInViewport();
      await region.getByRole("heading").getByRole("link", { name: headline }).click();
      await expect(page).toHaveURL(story.url);
    });

    /** From a story's page to its lines on the printed page, and from there back. */
    async function followToItsLinesAndBack(page: Page, url: string): Promise<void> {
      await page.goto(url);
      await page
        .locator(".source")
        .getByRole("link", { name: /^第\w+版 第\d+/ })
        .click();
      const region = page.locator(".region:target");
      await expect(region).toBeInViewport();
      await region.getByRole("heading").getByRole("link").click();
      await expect(page).toHaveURL(url);
    }

    test("the first and the last story of a page and their lines there lead to each other", async ({
      page,
      site,
    }) => {
      const printed = printedStories(site);
      expect(printed.length).toBeGreaterThan(1);
      for (const url of [printed[0], printed.at(-1)]) await followToItsLinesAndBack(page, url ?? "");
    });

    test(
      "every story and its lines on the printed page lead to each other",
      AT_LENGTH,
      async ({ page, site }) => {
        for (const url of printedStories(site)) await followToItsLinesAndBack(page, url);
      },
    );
  });
}

test.describe("search without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("says so and offers sections, months and a search engine", async ({ page, site }) => {
    await page.goto("/search/?q=聊城");
    // Playwright finds no text in a noscript element, so by class.
    const note = page.locator("noscript .search-note");
    await expect(note).toBeVisible();
    await expect(note).toContainText("站内搜索需要 JavaScript");
    for (const { id, name } of site.content.site.sections) {
      const link = page.locator(".search-elsewhere").getByRole("link", { name, exact: true });
      await expect(link).toHaveAttribute("href", `/section/${id}/`);
    }
    const past = page.locator(".search-elsewhere").getByRole("navigation").last().getByRole("link");
    await expect(past).toHaveCount(1 + site.archive.byYear.size);
    await expect(past.first()).toHaveAttribute("href", "/archive/");
    await past.nth(1).click();
    await expect(page.getByRole("main").locator('a[href^="/20"]').first()).toBeVisible();
    await page.goBack();

    const outside = page.locator("form.search-outside");
    await expect(outside).toBeVisible();
    await expect(outside).toHaveAttribute("action", /^https:\/\//);
    await expect(outside.getByRole("searchbox")).toHaveValue(
      new RegExp(`^site:${new URL(site.content.site.url).host} `),
    );
    await expect(outside.getByRole("button")).toBeEnabled();
  });
});
