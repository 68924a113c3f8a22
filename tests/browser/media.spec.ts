import type { Page } from "@playwright/test";
import sharp from "sharp";
import { violationsOf } from "./axe";
import { type StorySite, serveStory } from "./story-site";
import { expect, test } from "./test";

const LONG = { width: 400, height: 8000 };
const VIDEO = "https://www.bilibili.com/video/BV17x411w7KC/";

const STORY = `---
title: 样例：长图、视频和声音
date: 2024-06-22
section: rural
photos: [{file: media/wide.jpg, alt: 首图}]
---

样例文字。

![长图](/media/long.jpg "样例说明")

![](/media/small.png)

<video src="/media/a.webm" poster="/media/wide.jpg" title="样例视频"><track src="/media/a.vtt"></video>

<audio src="/media/采访.wav" title="样例录音"></audio>

<iframe src="//player.bilibili.com/player.html?bvid=BV17x411w7KC" title="样例大桥合龙"></iframe>

${VIDEO}?spm_id_from=333.999

[![链接](/media/small.png)](/about/)
`;

let story: StorySite;
test.describe.configure({ mode: "default" });
test.beforeAll(async ({ site, browser }) => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#789" } });
  const page = await browser.newPage();
  story = await serveStory(site, STORY, {
    "wide.jpg": await picture(3000, 2000).jpeg().toBuffer(),
    "long.jpg": await picture(LONG.width, LONG.height).jpeg().toBuffer(),
    "small.png": await picture(60, 40).png().toBuffer(),
    "a.webm": await webm(page),
    "a.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\n样例字幕\n",
    "采访.wav": wav(),
  });
  await page.close();
});
test.afterAll(async () => {
  await story.close();
});

/** A second of video, as the browser itself records it. */
async function webm(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: "video/webm" });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.start();
    for (let frame = 0; frame < 20; frame++) {
      canvas.getContext("2d")?.fillRect(frame, 0, 9, 9);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await new Promise((resolve) => {
      recorder.onstop = resolve;
      recorder.stop();
    });
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

/** Half a second of silence: 8,000 samples a second of 8 bits each. */
function wav(): Buffer {
  const samples = Buffer.alloc(4000, 128);
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

for (const javaScriptEnabled of [true, false])
  test(`every picture leads to its largest file ${javaScriptEnabled ? "by keyboard" : "without JavaScript"}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(story.url);
    const links = page.locator("article a:has(img)");
    const targets = ["/media/wide.jpg", "/media/long.jpg", "/media/small.png", "/about/"];
    await expect(links).toHaveCount(targets.length);
    for (const [index, target] of targets.entries())
      await expect(links.nth(index)).toHaveAttribute("href", target);
    const first = page.getByRole("link", { name: "首图" });
    if (javaScriptEnabled) {
      await first.focus();
      await page.keyboard.press("Enter");
    } else await first.click();
    await expect(page).toHaveURL(/\/media\/wide\.jpg$/);
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("样例：长图、视频和声音");
    // One without words has a name all the same.
    await expect(page.getByRole("link", { name: "看大图" })).toHaveAttribute("href", "/media/small.png");
    await context.close();
  });

for (const { width, column } of [
  { width: 390, column: 350 },
  { width: 1280, column: 684 },
])
  test(`a long picture fills the column at ${width} px, sharp as its file, and one page on paper`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(story.url);
    const long = page.getByRole("img", { name: "长图" });
    await long.scrollIntoViewIfNeeded();
    await expect(long).toHaveJSProperty("complete", true);
    const box = await long.boundingBox();
    expect([box?.width, box?.height]).toEqual([column, (column * LONG.height) / LONG.width]);
    expect(await long.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/-400\.avif$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.emulateMedia({ media: "print" });
    // 23 cm.
    expect((await long.boundingBox())?.height).toBeLessThan(870);
  });

test("videos, sounds and videos elsewhere ask no other site, and nothing of a file before it is wanted", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(story.url);
  await page.locator("article audio").scrollIntoViewIfNeeded();
  await page.getByRole("link", { name: "样例大桥合龙" }).scrollIntoViewIfNeeded();
  expect(asked.filter((url) => !url.startsWith(story.url))).toEqual([]);
  expect(asked.filter((url) => /\.(?:webm|wav|vtt)$/.test(url))).toEqual([]);
  await expect(page.locator("iframe")).toHaveCount(0);
  const cards = page.locator(".card a");
  await expect(cards).toHaveText(["样例大桥合龙在哔哩哔哩观看 BV17x411w7KC", "在哔哩哔哩观看 BV17x411w7KC"]);
  for (const card of await cards.all()) await expect(card).toHaveAttribute("href", VIDEO);
  expect(await violationsOf(page)).toEqual([]);
});

test("a video and a sound play, the video with captions, in parts that the server gives", async ({
  page,
}) => {
  await page.goto(story.url);
  const parts: (string | undefined)[] = [];
  page.on("response", (response) => {
    if (/\.(?:webm|wav)$/.test(response.url()))
      parts.push(`${response.status()} ${response.headers()["content-type"]}`);
  });
  for (const selector of ["article video", "article audio"]) {
    const player = page.locator(selector);
    await expect(player).toHaveJSProperty("controls", true);
    await expect(player).toHaveJSProperty("autoplay", false);
    await player.evaluate((media: HTMLMediaElement) => {
      media.muted = true;
      return media.play();
    });
    await expect
      .poll(() => player.evaluate((media: HTMLMediaElement) => media.currentTime))
      .toBeGreaterThan(0);
  }
  expect([...new Set(parts)].sort()).toEqual(["206 audio/wav", "206 video/webm"]);
  const tracks = await page
    .locator("article video")
    .evaluate((video: HTMLVideoElement) => [...video.textTracks].map(({ kind, label }) => [kind, label]));
  expect(tracks).toEqual([["captions", "字幕"]]);
});
