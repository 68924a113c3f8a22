import { expect, it } from "vitest";
import { reportOf } from "../folder";

const reportOn = (...places: string[]) =>
  reportOf({
    "site.yml": [
      "name: 小城新闻",
      "url: https://news.example.cn",
      "description: 小城的新闻",
      "sections: [{id: rural, name: 三农}]",
      "places:",
      ...places.map((place) => `  - {${place}}`),
      "",
    ].join("\n"),
  });

it("tiles that make a map are reported no more than none at all", async () => {
  expect(await reportOn("id: jia, name: 甲县", "id: yi, name: 乙县")).toBe("");
  expect(await reportOn("id: jia, name: 甲县, tile: [1, 1]", "id: yi, name: 乙县, tile: [7, 12]")).toBe("");
});

it("a place without a tile is reported where the others have tiles", async () => {
  expect(await reportOn("id: jia, name: 甲县, tile: [1, 1]", "id: yi, name: 乙县")).toMatchInlineSnapshot(`
    "content/site.yml:7:5 错误 别的地方在地图上有格，乙县没有 [missing-tile]
        → 给它写上 tile: [列, 行]；不要地图就把各地的 tile 都删去
    1 个错误，0 个提醒"
  `);
});

it("two places on one tile are reported", async () => {
  expect(
    await reportOn("id: jia, name: 甲县, tile: [2, 1]", "id: yi, name: 乙县, tile: [2, 1]"),
  ).toMatchInlineSnapshot(`
    "content/site.yml:7:30 错误 乙县和甲县占了同一格 [2, 1] [duplicate-tile]
        → 给其中一个换一格
    1 个错误，0 个提醒"
  `);
});

it.each(["[0, 1]", "[8, 1]", "[1, 13]", "[a, 1]", "[1]", "[1, 2, 3]", "3"])(
  "a tile that is %s is reported",
  async (tile) => {
    expect(await reportOn(`id: jia, name: 甲县, tile: ${tile}`)).toContain(
      "应是[列, 行]，列 1–7，行 1–12 [invalid-tile]\n    → 写成 tile: [2, 1]",
    );
  },
);

it("a short name that fits no tile is reported", async () => {
  expect(await reportOn("id: jia, name: 甲县, short: 很长很长的名")).toMatchInlineSnapshot(`
    "content/site.yml:6:32 错误 地图上的简称 short 的“很长很长的名”不对，应是一至五个字 [invalid-short]
        → 写成 short: 简称
    1 个错误，0 个提醒"
  `);
});
