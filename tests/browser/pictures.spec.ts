import type { Page } from "@playwright/test";
import sharp from "sharp";
import { AT_LENGTH } from "./at-length";
import { violationsOf } from "./axe";
import { type StorySite, serveStory } from "./story-site";
import { expect, test } from "./test";

const SIZES = { "wide.png": [1600, 1000], "tall.png": [800, 1600], "small.png": [120, 90] } as const;

const STORY = `---
title: 样例：图片
date: 2024-06-22
section: rural
photos:
  - {file: media/wide.png, alt: 首图, caption: 样例说明, credit: 测试甲 摄}
  - {file: media/tall.png, alt: 竖图, caption: 样例说明}
  - {file: media/tall.png, alt: 又一竖图}
---
${"样例文字，为的是把后面的图推到下面去。".repeat(40)}

![小图](/media/small.png "样例说明")
`;

let story: StorySite;
let url: string;
test.describe.configure({ mode: "default" });
test.beforeAll(async ({ site }) => {
  const media: Record<string, Uint8Array> = {};
  for (const [name, [width, height]] of Object.entries(SIZES))
    media[name] = await sharp({ create: { width, height, channels: 3, background: "#789" } })
      .png()
      .toBuffer();
  story = await serveStory(site, STORY, media);
  url = story.url;
});
test.afterAll(async () => {
  await story.close();
});

interface Shown {
  alt: string;
  /** Width and encoding of the file that the browser chose; null where it has none yet. */
  file: string | null;
  box: number[];
}

const shown = (page: Page): Promise<Shown[]> =>
  page.locator("article img").evaluateAll((images) =>
    images.map((image) => {
      const { left, top, width, height } = image.getBoundingClientRect();
      const { currentSrc, alt, complete, naturalWidth } = image as HTMLImageElement;
      return {
        alt,
        file: complete && naturalWidth > 0 ? (/\d+\.\w+$/.exec(currentSrc)?.[0] ?? null) : null,
        box: [left, top + scrollY, width, height].map(Math.round),
      };
    }),
  );

/** Scrolls to each picture, until all are there. */
async function seeAll(page: Page): Promise<void> {
  for (const image of await page.locator("article img").all()) {
    await image.scrollIntoViewIfNeeded();
    await expect(image).toHaveJSProperty("complete", true);
  }
}

/** Viewport, dots a pixel, and what is chosen: for the first picture, the small one, the tall ones. */
const SCREENS = [
  { width: 390, height: 844, dots: 2, files: ["720.avif", "120.avif", "700.avif", "700.avif"], column: 350 },
  { width: 390, height: 844, dots: 3, files: ["1080.avif", "120.avif", "700.avif", "700.avif"], column: 350 },
  { width: 1280, height: 800, dots: 1, files: ["720.avif", "120.avif", "320.avif", "320.avif"], column: 684 },
  {
    width: 1280,
    height: 800,
    dots: 2,
    files: ["1400.avif", "120.avif", "700.avif", "700.avif"],
    column: 684,
  },
];

for (const [index, { width, height, dots, files, column }] of SCREENS.entries()) {
  const extent = index === 0 ? {} : AT_LENGTH;
  test(
    `at ${width} px, ${dots} dots a pixel, the file that fits is chosen, and nothing moves when it comes`,
    extent,
    async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: dots });
      const page = await context.newPage();
      let come = () => {};
      const waiting = new Promise<void>((resolve) => {
        come = resolve;
      });
      await page.route("**/pictures/*", async (route) => {
        await waiting;
        await route.continue();
      });
      await page.goto(url, { waitUntil: "commit" });
      await page.waitForFunction(() => document.readyState !== "loading");
      const before = await shown(page);
      expect(before.map(({ alt, file }) => [alt, file])).toEqual([
        ["首图", null],
        ["小图", null],
        ["竖图", null],
        ["又一竖图", null],
      ]);
      come();
      await seeAll(page);
      const after = await shown(page);
      expect(after.map(({ file }) => file)).toEqual(files);
      expect(after.map(({ box }) => box)).toEqual(before.map(({ box }) => box));
      // The first fills the column; none is enlarged, nor taller than the window.
      expect(after[0]?.box[2]).toBe(column);
      expect(after[1]?.box.slice(2)).toEqual([120, 90]);
      for (const { box } of after) expect(box[3]).toBeLessThanOrEqual(height * 0.9);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await context.close();
    },
  );
}

test("pictures below the fold wait, and the page is accessible", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/pictures/")) asked.push(request.url());
  });
  await page.setViewportSize({ width: 320, height: 480 });
  await page.goto(url);
  expect(new Set(asked).size).toBeLessThan(4);
  expect(await violationsOf(page)).toEqual([]);
});

test("a browser that knows neither AVIF nor WebP shows JPEG", AT_LENGTH, async ({ page }) => {
  await page.route(url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(/type="image\/\w+"/g, 'type="image/none"'),
    });
  });
  await page.goto(url);
  await seeAll(page);
  for (const { file } of await shown(page)) expect(file).toMatch(/\.jpg$/);
});
