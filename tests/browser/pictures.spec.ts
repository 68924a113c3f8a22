import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";
import { ROOT } from "../command";
import { storyFrom } from "../site/site";
import { AT_LENGTH } from "./at-length";
import { violationsOf } from "./axe";
import { expect, test } from "./test";

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let url: string;
test.describe.configure({ mode: "default" });
test.beforeAll(async ({ site }) => {
  folder = await mkdtemp(path.join(tmpdir(), "newspaper-pictures-"));
  const built = path.join(site.dist, storyFrom(site, "file").url, "index.html");
  const script = path.join(ROOT, "tests/browser/picture-story.ts");
  await promisify(execFile)(process.execPath, ["--import", "tsx", script, folder, built], { cwd: ROOT });
  server = await serve(folder, 0);
  url = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(async () => {
  await closeServer(server, 0);
  await rm(folder, { recursive: true });
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
