import type { Page } from "@playwright/test";
import { urls } from "@/lib/site/urls";
import { type Site, storyFrom, urlOf } from "../site/site";
import { settled } from "./settled";
import { expect, test } from "./test";
import { WINDOWS } from "./thumbnail";

/** Pages of which only what is near a reader is laid out: to everybody they are as if all were there. */
test.use({ viewport: { width: WINDOWS.phone.width, height: WINDOWS.phone.height } });

/** As a reader goes to the end of a page: for each step two frames, of which one finds out what is near. */
const readThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    }
  });

/** By the browser's own account: how far something moved that was in sight. */
const shifts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += "value" in entry ? Number(entry.value) : 0;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum)));
      }),
  );

const PAGES = [
  { name: "front", url: () => urls.front() },
  { name: "story", url: (site: Site) => storyFrom(site, "page").url },
  { name: "printed page", url: (site: Site) => urlOf(site, "/paper/[date]/[page]") },
];

for (const { name, url } of PAGES)
  test(`what of a page is laid out late is all there: ${name}`, async ({ page, site }) => {
    await page.goto(url(site));
    await settled(page);
    // Of the parts that nobody came near yet.
    const last = page.locator("main a[href]").filter({ visible: true }).last();
    await last.focus();
    await page.evaluate(() => scrollTo(0, 0));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expect(last, "the focus stays").toBeFocused();
    const end = await last.evaluate((link) => link.firstChild?.textContent ?? "");
    expect(end.trim()).not.toBe("");
    expect(await page.evaluate(`window.find(${JSON.stringify(end)})`), "found in the page").toBe(true);
    // From the top: what the browser does to come back to the middle of a page is not looked at here.
    await page.evaluate(() => scrollTo(0, 0));
    await page.reload();
    await settled(page);
    // Within half a second of the first view nobody reads on.
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState === "finished"),
    );
    await readThrough(page);
    // The end of a page may come nearer while it is not seen: nothing else moves.
    expect(await shifts(page), "what moved while it was read").toBeLessThan(0.005);
    await page.emulateMedia({ media: "print" });
    const waiting = await page.locator("body *").evaluateAll(
      (all) =>
        // What is not printed at all waits for nothing.
        all.filter(
          (each) => getComputedStyle(each).contentVisibility === "auto" && each.getClientRects().length > 0,
        ).length,
    );
    expect(waiting, "on paper all is there").toBe(0);
  });

/** What readers' styles, or older browsers, make of the pages on which much is laid out late. */
const WITHOUT = [
  {
    name: "animations",
    alter: (html: string) => html.replace("</head>", "<style>*{animation:none!important}</style></head>"),
    laidOut: false,
  },
  {
    name: "animations that run",
    alter: (html: string) =>
      html.replace("</head>", "<style>*{animation-play-state:paused!important}</style></head>"),
    laidOut: false,
  },
  // Chromium before 138 does not know it, nor does what is written with it.
  {
    name: "sibling-index()",
    alter: (html: string) => html.replaceAll("sibling-index()", "unknown-function()"),
    laidOut: true,
  },
];

for (const { name, alter, laidOut } of WITHOUT)
  test(`without ${name} nothing of a printed page stays hidden`, async ({ page, site }) => {
    await openAltered(page, urlOf(site, "/paper/[date]/[page]"), alter);
    await settled(page);
    // Without animations what is far from a reader waits for him, and is found.
    await expect.poll(() => statesOf(page)).toEqual(laidOut ? ["visible"] : ["auto", "visible"]);
  });

test("what a printed page has below its first view waits for the next task on a phone, not on a desk", async ({
  page,
  site,
}) => {
  const slow = (html: string) => html.replace(/(content-visibility \S+) \S+( allow-discrete)/, "$1 1000s$2");
  await openAltered(page, urlOf(site, "/paper/[date]/[page]"), slow);
  expect(await statesOf(page)).toContain("hidden");
  await page.setViewportSize(WINDOWS.desk);
  await page.reload();
  expect(await statesOf(page)).not.toContain("hidden");
});

/** Opens a printed page in other styles: without the site's headers, by whose policy they would not apply. */
async function openAltered(page: Page, url: string, alter: (html: string) => string): Promise<void> {
  await page.route("**/paper/**/", async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ contentType: "text/html; charset=utf-8", body: alter(html) });
  });
  await page.goto(url);
}

/** How the parts that are laid out late are shown now: each way once. */
const statesOf = (page: Page): Promise<string[]> =>
  page
    .locator(".region, .headlines li, .foot")
    .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).contentVisibility))].sort());

test("a link to a line, and to a story's notes, arrives there", async ({ page, site }) => {
  const printed = urlOf(site, "/paper/[date]/[page]");
  await page.goto(printed);
  const line = await page.locator("[data-n]").last().getAttribute("id");
  for (const to of [`${printed}#${line}`, `${storyFrom(site, "page").url}#source`]) {
    await page.goto(to);
    await settled(page);
    await expect(page.locator(":target")).toBeInViewport();
  }
});
