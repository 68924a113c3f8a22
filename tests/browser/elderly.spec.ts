import type { Locator } from "@playwright/test";
import { settled } from "./settled";
import { choose, SIZES, smallControls } from "./small-controls";
import { expect, test } from "./test";

/** That controls can be hit at every size of type, each page type's own test says: pages.spec.ts. */

const STORY = "/2024/06/22/lvse-jiancai-chanyelian/";

test("a control that is too small is found", async ({ page }) => {
  await page.goto(STORY);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>(".crumbs a")?.style.setProperty("line-height", "30px");
  });
  expect(await smallControls(page, 44)).toHaveLength(1);
});

test("大 is 125 % of the usual type, 特大 more than 150 %", async ({ page }) => {
  await page.goto(STORY);
  const height = () =>
    page
      .locator(".prose p")
      .first()
      .evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).fontSize));
  const usual = await height();
  await choose(page, "large");
  expect((await height()) / usual).toBeGreaterThanOrEqual(1.25);
  await choose(page, "x-large");
  expect((await height()) / usual).toBeGreaterThanOrEqual(1.5);
  // As the accessibility statement says.
  expect(await height()).toBeGreaterThanOrEqual(30);
});

for (const url of [STORY, "/", "/search/", "/accessibility/"])
  test(`in 特大 no text is below 18 px, lines stand apart, and are not filled with holes: ${url}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(url);
    await settled(page);
    await choose(page, "x-large");
    const faults = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!element?.offsetParent || !walker.currentNode.textContent?.trim()) continue;
        const { fontSize } = getComputedStyle(element);
        if (Number.parseFloat(fontSize) < 18) found.push(`${element.outerHTML.slice(0, 60)}: ${fontSize}`);
      }
      for (const text of document.querySelectorAll(".prose p")) {
        const { fontSize, lineHeight, textAlign } = getComputedStyle(text);
        if (textAlign === "justify") found.push("holes within lines");
        if (Number.parseFloat(lineHeight) < 1.3 * Number.parseFloat(fontSize)) found.push(lineHeight);
      }
      return found;
    });
    expect(faults).toEqual([]);
  });

/** How many children stand on each line of each of these lists. */
const onEachLine = (lists: Locator): Promise<number[][]> =>
  lists.evaluateAll((all) =>
    all.map((list) => {
      const tops = [...list.children].map((item) => Math.round(item.getBoundingClientRect().top));
      return [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
    }),
  );

test("no word of a navigation, and no size of type to choose, is alone on a line, at any size and width", async ({
  page,
}) => {
  await page.goto(STORY);
  await page.locator("site-settings:defined button").first().click();
  // The four sizes: their name stands above them, on a line of its own.
  await expect(page.locator(".panel fieldset").first().locator("label")).toHaveCount(4);
  for (const width of [320, 360, 390, 768, 1280])
    for (const { size } of SIZES) {
      await page.setViewportSize({ width, height: 844 });
      await choose(page, size);
      const lines = await onEachLine(page.locator(".nav:not(.tools) ul, .foot nav ul"));
      const [sizes = []] = await onEachLine(page.locator(".panel fieldset:first-child"));
      for (const counts of [...lines, sizes.filter((_, line) => line > 0)])
        if (counts.length > 1) expect(Math.min(...counts), `${width} ${size} ${counts}`).toBeGreaterThan(1);
    }
});

test("in 特大 what reads a story out comes first among what is said of it", async ({ page }) => {
  await page.goto(STORY);
  await page.locator("reader-tools:defined").waitFor();
  await choose(page, "x-large");
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const [tools, names] = [
      await page.locator("reader-tools").boundingBox(),
      await page.locator(".byline a").first().boundingBox(),
    ];
    expect(tools?.y, `${width}`).toBeLessThan(names?.y ?? 0);
  }
  await expect(page.locator("reader-tools button").first()).toHaveText("朗读");
});

test("more contrast is given to who asks for it, by day and by night", async ({ page }) => {
  const ink = () =>
    page
      .locator("body")
      .evaluate((body) => [
        getComputedStyle(body).color,
        getComputedStyle(document.documentElement).backgroundColor,
      ]);
  await page.emulateMedia({ contrast: "more", colorScheme: "light" });
  await page.goto(STORY);
  expect(await ink()).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  await page.emulateMedia({ contrast: "more", colorScheme: "dark" });
  expect(await ink()).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  await page.emulateMedia({ contrast: "no-preference", colorScheme: "light" });
  expect(await ink()).toEqual(["rgb(27, 27, 25)", "rgb(251, 250, 246)"]);
});
