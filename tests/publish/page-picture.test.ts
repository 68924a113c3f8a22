import { cp, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { expect, it } from "vitest";
import { main as check } from "@/lib/cli/commands/check";
import { formatReport } from "@/lib/content/report";
import { publish } from "@/lib/publish/publish";
import { runInProcess } from "../unit/cli/in-process";
import { drawn, FIRST, LAYOUT, picturedPage, SECOND, TAKEDOWN } from "../unit/content/pictured-page";
import type { Files } from "../unit/folder";
import { cacheOf, inputFor } from "./inputs";
import { copyOf, differences, published, treeOf, visible, workFolder, writeContent } from "./publishing";

const SITE = `name: 样城日报
url: https://news.example.cn
description: 样例
sections: [{id: rural, name: 三农}]
pdf: true
`;
const PDF = "paper/2024-06-22/01/2024-06-22-01.pdf";

const site = async (second = ""): Promise<Files> => ({ "site.yml": SITE, ...(await picturedPage(second)) });

/** A tile's name says which part of the picture it shows, in pixels: the picture has two for a unit of the layout. */
const TILE = /\/(\d+),(\d+),(\d+),\d+\/\d+,\d+\/0\/default\.jpg$/;

/** How much any colour varies in a region of a published picture or tile, 0 to 255; null where it does not show it. In units of the layout. */
async function variation(file: string, region: typeof SECOND): Promise<number | null> {
  const image = sharp(file);
  const [x = 0, y = 0, wide = 2 * LAYOUT.width] = (TILE.exec(file) ?? []).slice(1).map(Number);
  const { width: pixels = 0, height: rows = 0 } = await image.metadata();
  const scale = (2 * pixels) / wide;
  const { width, height } = region;
  const [left, top] = [region.left - x / 2, region.top - y / 2];
  if ((top + height) * scale > rows || top < 0 || left < 0) return null;
  return variationIn(
    image,
    [left, top, width, height].map((length) => Math.round(length * scale)),
  );
}

async function variationIn(
  image: Sharp,
  [left = 0, top = 0, width = 0, height = 0]: number[],
): Promise<number> {
  const { data, info } = await image
    .extract({ left, top, width, height })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  const [least, most] = [Array<number>(channels).fill(255), Array<number>(channels).fill(0)];
  for (let index = 0; index < data.length; index += 1) {
    const [value, channel] = [data[index] ?? 0, index % channels];
    if (value < (least[channel] ?? 0)) least[channel] = value;
    if (value > (most[channel] ?? 0)) most[channel] = value;
  }
  return Math.max(...most.map((value, channel) => value - (least[channel] ?? 0)));
}

const picturesIn = async (dist: string) =>
  (await readdir(path.join(dist, "pictures"), { recursive: true }))
    .filter((name) => /\.(?:avif|webp|jpg)$/.test(name))
    .map((name) => path.join(dist, "pictures", name));

/** What was made of the page's picture, with the second story and without it, once it was: each test would else encode it in all sizes again. */
let encoded: string | null = null;
async function places(): Promise<[content: string, dist: string]> {
  const [content, dist] = [await workFolder(), await workFolder()];
  if (encoded) await cp(encoded, picturesKept(dist), { recursive: true });
  return [content, dist];
}
const picturesKept = (dist: string) => path.join(cacheOf(dist), "pictures");

it("a takedown blanks its region in every published picture of the page, and nothing else; what was published goes", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, await site());
  await published(content, dist);
  const before = await picturesIn(dist);
  encoded = await copyOf(picturesKept(dist));
  expect(before.length).toBeGreaterThan(5);
  for (const file of before) {
    expect((await variation(file, SECOND)) ?? 255, file).toBeGreaterThan(60);
    expect((await variation(file, FIRST)) ?? 255, file).toBeGreaterThan(60);
  }
  // Of the two tiles at full size one shows the story.
  const tiles = before.filter((file) => TILE.test(file));
  const shown = await Promise.all(tiles.map((file) => variation(file, SECOND)));
  expect([shown.length, shown.filter((found) => found !== null).length]).toEqual([2, 1]);
  expect((await treeOf(dist)).has(PDF)).toBe(true);

  await writeContent(content, await site(TAKEDOWN));
  await published(content, dist);
  await cp(picturesKept(dist), encoded, { recursive: true });
  const after = await picturesIn(dist);
  expect(after.length).toBe(before.length);
  expect(after.filter((file) => before.includes(file))).toEqual([]);
  for (const file of after) {
    expect((await variation(file, SECOND)) ?? 0, file).toBeLessThan(6);
    expect((await variation(file, FIRST)) ?? 255, file).toBeGreaterThan(60);
  }
  // Neither the file itself nor a copy in another size is anywhere.
  const tree = await treeOf(dist);
  expect(tree.has(PDF)).toBe(false);
  const original = (await readFile(path.join(content, "pages/2024-06-22-01.png"))).toString("latin1");
  expect(
    [...tree].filter(([, bytes]) => bytes.includes(original.slice(100, 400))).map(([name]) => name),
  ).toEqual([]);
  const kept = await readdir(path.join(cacheOf(dist), "pictures"));
  const names = before.map((file) => path.relative(path.join(dist, "pictures"), file).replaceAll("/", "_"));
  expect(kept.filter((name) => names.includes(name))).toEqual([]);

  // A publish from nothing makes the same.
  const anew = await workFolder();
  await published(content, anew);
  expect(differences(visible(tree), visible(await treeOf(anew)))).toEqual([]);
});

it("where it is not known where the story stands no picture of the page is published", async () => {
  const [content, dist] = await places();
  const { "pages/2024-06-22-01.layout.json": _, ...rest } = await site();
  await writeContent(content, rest);
  await published(content, dist);
  expect((await picturesIn(dist)).length).toBeGreaterThan(5);
  const { "pages/2024-06-22-01.layout.json": _layout, ...withdrawn } = await site(TAKEDOWN);
  await writeContent(content, withdrawn);
  const { problems } = await published(content, dist);
  expect(problems.map(({ rule }) => rule)).toContain("withheld-picture");
  expect(await picturesIn(dist)).toEqual([]);
});

it("a page's PDF is published only where the site says so", async () => {
  const [content, dist] = await places();
  const { "pages/2024-06-22-01.png": _, ...files } = await site();
  await writeContent(content, { ...files, "site.yml": SITE.replace("pdf: true\n", "") });
  await published(content, dist);
  expect([...(await treeOf(dist)).keys()].filter((name) => name.endsWith(".pdf"))).toEqual([]);
  await writeContent(content, files);
  await published(content, dist);
  expect((await treeOf(dist)).get(PDF)).toBe("%PDF-1.4 of the page");
});

it("a picture that comes to stand beside an unchanged page, changes or goes is noticed", async () => {
  const [content, dist] = await places();
  const { "pages/2024-06-22-01.png": picture = null, ...rest } = await site();
  await writeContent(content, rest);
  await published(content, dist);
  await writeContent(content, { ...rest, "pages/2024-06-22-01.png": picture });
  await published(content, dist);
  const first = await picturesIn(dist);
  expect(first.length).toBeGreaterThan(5);
  const other = await sharp(picture ?? "")
    .negate({ alpha: false })
    .png()
    .toBuffer();
  await writeContent(content, { ...rest, "pages/2024-06-22-01.png": other });
  await published(content, dist);
  expect((await picturesIn(dist)).filter((file) => first.includes(file))).toEqual([]);
  await writeContent(content, rest);
  await published(content, dist);
  expect(await picturesIn(dist)).toEqual([]);
});

const MANIFEST = "paper/2024-06-22/manifest.json";

it("the manifest and the tiles of a page follow it: they stay, are made anew, and go", async () => {
  const [content, dist] = await places();
  const iiif = async () =>
    new Map(
      [...(await treeOf(dist))].filter(([name]) => /manifest\.json$|info\.json$|default\.jpg$/.test(name)),
    );
  await writeContent(content, await site());
  await published(content, dist);
  const first = await iiif();
  expect([...first.keys()].filter((name) => name.endsWith(".json")).length).toBe(2);
  expect([...first.keys()].length).toBe(7);
  expect(first.get(MANIFEST)).toContain("/panqiao/");

  // A word of the page's text: the manifest alone.
  const edited = await site();
  const text = String(edited["pages/2024-06-22-01.md"]).replace("只能等", "只有等");
  await writeContent(content, { ...edited, "pages/2024-06-22-01.md": text });
  await published(content, dist);
  const second = await iiif();
  expect([...second].filter(([name, bytes]) => first.get(name) !== bytes).map(([name]) => name)).toEqual([
    MANIFEST,
  ]);
  expect([...second.keys()]).toEqual([...first.keys()]);

  await writeContent(content, await site(TAKEDOWN));
  await published(content, dist);
  const third = await iiif();
  expect(third.get(MANIFEST)).not.toContain("panqiao");
  expect([...third.keys()].filter((name) => first.has(name))).toEqual([MANIFEST]);

  await writeContent(content, { ...(await site()), "site.yml": `${SITE}iiif: false\n` });
  await published(content, dist);
  expect([...(await iiif()).keys()]).toEqual([]);
  expect((await picturesIn(dist)).length).toBeGreaterThan(5);
});

it("a picture damaged in its middle publishes nothing, and is said with its file and cure", async () => {
  const [content, dist] = await places();
  const files = await site();
  await writeContent(content, files);
  await published(content, dist);
  const before = await treeOf(dist);
  const picture = Buffer.from(await drawn("webp"));
  picture.fill(0x5a, picture.length >> 1, (picture.length >> 1) + 64);
  await writeContent(content, { ...files, "pages/2024-06-22-01.webp": picture });
  const result = await publish(inputFor(content, dist));
  expect(result.published).toBe(false);
  const message = formatReport(result.problems.filter(({ severity }) => severity === "error"));
  expect(message).toBe(
    [
      "content/pages/2024-06-22-01.webp:1:1 错误 版面图中间坏了：开头和结尾完好，全图解不出来 [bad-page-picture]",
      "    → 换一个完好的 WebP、JPEG、PNG 或 AVIF 文件，或重新导入这一版；不要版面图就删去它",
      "1 个错误，0 个提醒",
    ].join("\n"),
  );
  expect(differences(before, await treeOf(dist))).toEqual([]);
  const env = { NEWSPAPER_CONTENT: content, NEWSPAPER_DIST: dist, NEWSPAPER_CACHE: cacheOf(dist) };
  const { code, stdout } = await runInProcess(check, [], { env });
  expect(code).toBe(1);
  expect(stdout).toContain("2024-06-22-01.webp:1:1 错误 版面图中间坏了");

  await writeContent(content, { ...files, "pages/2024-06-22-01.webp": await drawn("webp") });
  await published(content, dist);
});
