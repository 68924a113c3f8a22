import { readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { isNightly } from "../length";
import { filesOf } from "../site/documents";
import { contrastFaults, violationsOf } from "./axe";
import { type PageSite, servePage } from "./facsimile/page-site";
import { viewerTests } from "./facsimile/viewers";
import { watchPolicy } from "./policy-watch";
import { sideways } from "./sideways";
import { tabThrough } from "./tab-walk";
import { smallTargets } from "./targets";
import { expect, test } from "./test";

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 900 } };

/** What a phone fetches before a page with a picture can be seen. Bytes, headers included. */
const FIRST_VIEW = 150_000;
/** What the tools add to the scripts of every page, compressed. Bytes. */
const TOOLS = 2048;

let served: PageSite;
test.describe.configure({ mode: "default" });
test.beforeAll(async ({ browser, site }) => {
  served = await servePage(browser, site);
});
test.afterAll(async () => {
  await served.close();
});

const zones = (page: Page) => page.locator(".zone");
const headlines = (page: Page) => page.locator(".guide ol a");
const opacityOf = (page: Page, zone: number) =>
  zones(page)
    .nth(zone)
    .locator("path")
    .evaluate((path) => getComputedStyle(path).strokeOpacity);

test.describe("without scripts", () => {
  test.use({ ...DESK, javaScriptEnabled: false });

  test("each story is a zone that opens it, its headline shown by the mouse", async ({ page, site }) => {
    await page.goto(served.url);
    const count = await zones(page).count();
    expect(count).toBe(await headlines(page).count());
    expect(count).toBeGreaterThanOrEqual(
      site.archive.stories.filter(({ source }) => source.kind === "page").length - 2,
    );
    for (let zone = 0; zone < count; zone++) {
      const link = zones(page).nth(zone);
      await link.hover();
      await expect(link.locator(".flag")).toBeVisible();
      expect(await opacityOf(page, zone)).toBe("1");
      expect(await link.getAttribute("href")).toBe(await headlines(page).nth(zone).getAttribute("href"));
    }
    const second = await zones(page).nth(1).getAttribute("href");
    await zones(page).nth(1).click();
    expect(new URL(page.url()).pathname).toBe(second);
  });

  test("a headline lights its zone", async ({ page }) => {
    await page.goto(served.url);
    await headlines(page).nth(2).hover();
    expect(await opacityOf(page, 2)).toBe("1");
    expect(await opacityOf(page, 1)).not.toBe("1");
  });

  test("a link to a zone lights it, a region of the transcript leads there", async ({ page }) => {
    await page.goto(served.url);
    await page.locator(".region").getByRole("link", { name: "版面图", exact: true }).nth(2).click();
    const lit = page.locator(".zone:target");
    await expect(lit.locator("path")).toBeInViewport();
    await expect(lit.locator(".flag")).toBeVisible();
  });

  test("the picture can be opened at its largest", async ({ page }) => {
    await page.goto(served.url);
    const whole = await page.getByRole("link", { name: "看大图" }).getAttribute("href");
    expect(whole).toMatch(/-2400\.webp$/);
    expect((await page.request.get(new URL(whole ?? "", served.url).href)).status()).toBe(200);
  });
});

// Browsers fetch what waits at once where scripts are off.
test("a line shows its piece of the picture when it is asked for, and not before", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(served.url, { waitUntil: "load" });
  expect(asked.filter((url) => url.includes("-1600."))).toEqual([]);
  await page.locator("#L12 .look a").click();
  const piece = page.locator("#L12 + .crops svg");
  await expect(piece).toBeVisible();
  await expect(piece.locator("img")).toHaveJSProperty("complete", true);
  await expect.poll(() => asked.filter((url) => url.includes("-1600.")).length).toBe(1);
  // The window shows what is at the line's place: ink, not white.
  const box = await piece.boundingBox();
  expect(box?.height).toBeGreaterThan(8);
  await page.locator("#crops").check();
  await expect(page.locator("#L5 + .crops")).toBeVisible();
});

test("the first view on a phone is small", async ({ browser }) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  let bytes = 0;
  page.on("requestfinished", async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    bytes += responseBodySize + responseHeadersSize;
  });
  await page.goto(served.url, { waitUntil: "load" });
  const image = page.locator(".leaf-picture img");
  await expect(image).toHaveJSProperty("complete", true);
  expect(await image.evaluate((each: HTMLImageElement) => each.currentSrc)).toMatch(/-(?:720|960)\.avif$/);
  await expect.poll(() => bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(FIRST_VIEW);
  await context.close();
});

test("nothing moves when the tools come, on a phone and on a desk", async ({ browser }) => {
  for (const device of [PHONE, DESK]) {
    const context = await browser.newContext(device);
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.assign(window, { moved: [] });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { moved: [...Reflect.get(window, "moved"), Reflect.get(entry, "value")] });
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(served.url, { waitUntil: "load" });
    await expect(page.getByRole("button", { name: "放大" })).toBeVisible();
    // Two frames: what moved was drawn.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => Reflect.get(window, "moved"))).toEqual([]);
    await context.close();
  }
});

test("the tools are small", async ({ site }) => {
  const files = await filesOf(site.dist);
  const size = async (island: string) => {
    const file = files.find((name) => new RegExp(`^islands/${island}\\..*\\.js$`).test(name));
    return brotliCompressSync(await readFile(path.join(site.dist, file ?? ""))).byteLength;
  };
  expect((await size("paper")) - (await size("site"))).toBeLessThanOrEqual(TOOLS);
});

test.describe("the tools", () => {
  test.use(DESK);

  test("enlarge by buttons, keys and the wheel with Ctrl, in a sharper file, and what is under the mouse stays there", async ({
    page,
  }) => {
    const violations = await watchPolicy(page);
    await page.goto(served.url);
    const image = page.locator(".leaf-picture img");
    const width = async () => (await image.boundingBox())?.width ?? 0;
    const whole = await width();
    await page.getByRole("button", { name: "放大" }).click();
    await expect(page.getByRole("status").getByText("150%")).toBeVisible();
    expect(await width()).toBeCloseTo(1.5 * whole, 0);
    await expect
      .poll(() => image.evaluate((each: HTMLImageElement) => each.currentSrc))
      .toMatch(/-(?:1600|2400)\.avif$/);
    await page.keyboard.press("+");
    expect(await width()).toBeCloseTo(2.25 * whole, 0);
    await page.keyboard.press("0");
    expect(await width()).toBeCloseTo(whole, 0);

    const zone = zones(page).nth(3);
    await zone.scrollIntoViewIfNeeded();
    const box = await zone.locator("path").boundingBox();
    if (!box) throw new Error("no box");
    const point = { x: box.x + box.width / 2, y: Math.min(box.y + 40, 860) };
    await page.mouse.move(point.x, point.y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await expect.poll(width).toBeGreaterThan(1.1 * whole);
    const under = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest("a")?.id, point);
    expect(under).toBe(await zone.getAttribute("id"));
    expect(await sideways(page)).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test("let the mouse drag what was enlarged without opening a story, and a click still opens it", async ({
    page,
  }) => {
    await page.goto(served.url);
    await page.getByRole("button", { name: "放大" }).click();
    await page.getByRole("button", { name: "放大" }).click();
    const frame = page.locator(".frame");
    const box = await frame.boundingBox();
    if (!box) throw new Error("no frame");
    const left = () => frame.evaluate((each) => each.scrollLeft);
    const before = await left();
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 150, { steps: 4 });
    await page.mouse.up();
    expect(await left()).toBeCloseTo(before + 100, -1);
    await expect(page).toHaveURL(served.url);
    await page.mouse.click(box.x + 300, box.y + 250);
    await expect(page).not.toHaveURL(served.url);
  });

  test("the wheel alone scrolls the page", async ({ page }) => {
    await page.goto(served.url);
    await zones(page).first().hover();
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await expect(page.locator(".zoomed")).toHaveCount(0);
  });
});

test("the page can be walked by keyboard, zone by zone, each with its headline", async ({ page }) => {
  await page.setViewportSize(DESK.viewport);
  await page.goto(served.url);
  const { faults, stops } = await tabThrough(page);
  expect(faults).toEqual([]);
  expect(stops).toBeGreaterThan(20);
  await zones(page).nth(2).focus();
  await expect(zones(page).nth(2).locator(".flag")).toBeVisible();
  await expect(zones(page).nth(2)).toHaveAccessibleName((await headlines(page).nth(2).textContent()) ?? "");
});

for (const [name, options] of Object.entries({ phone: PHONE, desk: DESK }))
  test(`nothing is found by axe, light and dark, and nothing scrolls sideways: ${name}`, async ({
    browser,
  }) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(served.url);
    await page.locator("#crops").check();
    // The same elements on both: by day axe looks at them on a phone.
    if (options === PHONE || isNightly()) expect(await violationsOf(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await contrastFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await sideways(page)).toEqual([]);
    await context.close();
  });

test("forced colours show the zones, and print has the picture on one sheet without them", async ({
  page,
}) => {
  await page.setViewportSize(DESK.viewport);
  await page.goto(served.url);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await opacityOf(page, 0)).toBe("1");
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  await expect(zones(page).first()).toBeHidden();
  await expect(page.locator(".zoom-tools")).toBeHidden();
  const box = await page.locator(".leaf-picture img").boundingBox();
  expect(box?.height).toBeLessThanOrEqual(900);
  expect(box?.height).toBeGreaterThan(500);
});

test.describe("a story that stands on the picture", () => {
  /** Everything of a story's page but its own text: what is held of all stories (`tests/site/budget.spec.ts`). */
  const WITHOUT_TEXT = 6000;
  const opened = async (page: Page) => {
    const url = (await headlines(page).nth(1).getAttribute("href")) ?? "";
    await page.goto(new URL(url, served.url).href);
    return page.locator(".source svg");
  };

  test("shows its piece of the page below its text, fetched only when it is near, and leads to its zone", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 300 });
    await page.goto(served.url);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const place = await opened(page);
    await place.scrollIntoViewIfNeeded();
    await expect(place.locator("img")).toHaveJSProperty("complete", true);
    await expect.poll(() => asked.filter((url) => url.endsWith("-720.webp")).length).toBe(1);
    expect(asked.filter((url) => /-(?:1600|2400)\./.test(url))).toEqual([]);
    const box = await place.boundingBox();
    expect(Math.max(box?.width ?? 0, box?.height ?? 0)).toBeLessThanOrEqual(281);
    expect(await sideways(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole("link", { name: "在版面上看", exact: true }).click();
    await expect(page.locator(".zone:target path")).toBeInViewport();
  });

  test("keeps its page within the budget", async ({ page }) => {
    await page.goto(served.url);
    await opened(page);
    const withoutText = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const found = new DOMParser().parseFromString(source, "text/html");
      const prose = found.querySelector(".prose");
      for (const child of prose?.children ?? []) child.textContent = "";
      return `<!DOCTYPE html>${found.documentElement.outerHTML}`;
    });
    expect(withoutText).toContain("foreignObject");
    expect(brotliCompressSync(withoutText).byteLength).toBeLessThanOrEqual(WITHOUT_TEXT);
  });
});

test.describe("viewers of other sites", () => viewerTests(() => served));
