import type { Page } from "@playwright/test";
import { open, PAGE_TYPES } from "./page-types";
import { settled } from "./settled";
import { tabThrough } from "./tab-walk";
import { expect, test } from "./test";

for (const type of PAGE_TYPES.filter(({ layered }) => layered)) {
  test(`what lies over the page can be left: ${type.name}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, site, type);
    const layer = page.locator("dialog[open], .panel:visible, .bar:visible").first();
    await expect(layer).toBeInViewport({ ratio: 1 });
    const stop = layer.getByRole("button", { name: "停止" });
    if (await stop.count()) await stop.click();
    else await page.keyboard.press("Escape");
    await expect(layer).toBeHidden();
  });
}

test("the skip link is the first stop, is seen, and leads past the header", async ({ page }) => {
  await page.goto("/about/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "跳到正文" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press("Tab");
  const next = page.locator("main :focus");
  await expect(next).toHaveCount(1);
});

test("going backwards, focus is never under what stays in sight", async ({ page }) => {
  await page.goto("/paper/2024-06-22/01/");
  await settled(page);
  await scrollToTheEnd(page);
  const { faults, stops } = await tabThrough(page, "Shift+Tab");
  expect(faults).toEqual([]);
  expect(stops).toBeGreaterThan(20);
});

test("forced colours keep what marks the current part, changed words and focus", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/2024/06/22/lvse-jiancai-chanyelian/");
  const current = page.locator('.nav [aria-current="true"]');
  expect(await current.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe("underline");
  const mended = page.locator(".prose a.fix").first();
  expect(await mended.evaluate((word) => getComputedStyle(word).textDecorationLine)).toBe("underline");
  await mended.click();
  const record = page.locator(".source li:target");
  const outline = await record.evaluate((item) => getComputedStyle(item).outlineStyle);
  expect(outline).not.toBe("none");
  for (const [url, mark] of [
    ["/paper/2024-06-22/01/", "a.suspect mark"],
    ["/search/?q=砝码", "a.search-hit-headline mark"],
  ] as const) {
    await page.goto(url);
    const [ground, ink] = await page
      .locator(mark)
      .first()
      .evaluate((each) => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]);
    expect(ground, url).not.toBe("rgba(0, 0, 0, 0)");
    expect(ground, url).not.toBe(ink);
  }
});

test("nothing moves for those who ask for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const url of ["/", "/2024/06/22/lvse-jiancai-chanyelian/", "/search/?q=聊城"]) {
    await page.goto(url);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
          return (
            Number.parseFloat(transitionDuration) > 0 ||
            // One of no duration changes something at a time, and moves nothing.
            Number.parseFloat(animationDuration) > 0 ||
            scrollBehavior === "smooth"
          );
        })
        .map((element) => element.outerHTML.slice(0, 60)),
    );
    expect(moving, url).toEqual([]);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every story can be read", async ({ page, site }) => {
    for (const { url, headline } of site.archive.stories) {
      await page.goto(url);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(headline.main.split(" ")[0] ?? "");
      await expect(page.locator(".prose p").first()).toBeVisible();
    }
  });
});

/** To the end, and again until there is no more of it: what comes near is laid out, and may be longer than it was taken for. */
async function scrollToTheEnd(page: Page): Promise<void> {
  const left = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const { scrollingElement: all } = document;
          all?.scrollTo(0, all.scrollHeight);
          // Two frames on: what has come near is laid out.
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              resolve((all?.scrollHeight ?? 0) - (all?.scrollTop ?? 0) - window.innerHeight),
            ),
          );
        }),
    );
  await expect.poll(left).toBeLessThan(1);
}
