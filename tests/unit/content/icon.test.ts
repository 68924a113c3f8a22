import { describe, expect, it } from "vitest";
import { contentOf, png, reportOf } from "../folder";

const svg = (inside: string, viewBox = "0 0 64 64") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`;
const SQUARE = svg('<path d="M0 0h64v64H0z"/>');

it.each([
  ["none", {}, null],
  ["a drawing", { "icon.svg": SQUARE }, "svg"],
  ["pixels", async () => ({ "icon.png": await png(512, 512) }), "png"],
  ["a drawing before pixels", async () => ({ "icon.svg": SQUARE, "icon.png": await png(512, 512) }), "svg"],
] as const)("the paper's icon: %s", async (_name, files, kind) => {
  expect((await contentOf(typeof files === "function" ? await files() : files)).icon).toBe(kind);
});

describe("an icon that will not do is reported with its cure", () => {
  it("where a drawing does more than draw", async () => {
    expect(await reportOf({ "icon.svg": svg("\n<script>alert(1)</script>") })).toMatchInlineSnapshot(`
      "content/icon.svg:2:1 错误 图标不是只含图形的 SVG [unsafe-icon]
          → 只留 <svg> 和 <path> 等图形元素；文字转成图形，删去脚本、样式、链接和外部图片
      1 个错误，0 个提醒"
    `);
  });

  it("where it is not square", async () => {
    expect(await reportOf({ "icon.svg": svg("", "0 0 64 48") })).toMatchInlineSnapshot(`
      "content/icon.svg:1:1 错误 图标不是正方形：64×48 [oblong-icon]
          → 改成正方形；SVG 的 viewBox 宽高要相等，例如 viewBox="0 0 64 64"
      1 个错误，0 个提醒"
    `);
    expect(await reportOf({ "icon.png": await png(600, 512) })).toContain(
      "图标不是正方形：600×512 [oblong-icon]",
    );
  });

  it("where its pixels are too few", async () => {
    expect(await reportOf({ "icon.png": await png(180, 180) })).toMatchInlineSnapshot(`
      "content/icon.png:1:1 错误 图标只有 180×180 像素，手机上会模糊 [small-icon]
          → 换成 512×512 像素以上的，或改用 icon.svg
      1 个错误，0 个提醒"
    `);
  });

  it("where its pixels can't be read", async () => {
    expect(await reportOf({ "icon.png": "这不是图片" })).toMatchInlineSnapshot(`
      "content/icon.png:1:1 错误 图标读不出来 [unreadable-icon]
          → 换一个能打开的图片文件；不要图标就删去它
      1 个错误，0 个提醒"
    `);
  });
});
