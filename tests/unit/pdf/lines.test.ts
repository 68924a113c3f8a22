import { describe, expect, test } from "vitest";
import { noted, readFirst, readFixture } from "./read-fixture";

const linesOf = async (name: string) => (await readFirst(name)).layout.lines.map(noted);

describe("Lines of a page", () => {
  test("Lines end at the gutter where the PDF has the rows of all columns after each other, headlines too", async () => {
    expect((await linesOf("rows-over-columns")).slice(0, 10)).toEqual([
      "30 横贯三栏的大标题",
      "22 左栏标题",
      "22 中栏标题",
      "22 右栏标题",
      "10 昨日全市重点工程建设推进",
      "10 程建设推进会召开会议强调",
      "10 要坚持稳中求进的工作总基",
      "10 会召开会议强调要坚持稳中",
      "10 要坚持稳中求进的工作总基",
      "10 调完整准确全面贯彻新发展",
    ]);
  });

  test("Headlines spaced out stay in one line; white between words is a space", async () => {
    expect(await linesOf("spaced")).toEqual([
      "36 字距很大的标题",
      "24 启事",
      "10 本报记者　王小明　摄影",
      "10 用字符间距拉开的一行",
      "10 GDP growth of 5.6%",
    ]);
  });

  test("Characters below each other are a vertical line, however the PDF has them", async () => {
    expect(await linesOf("vertical")).toEqual([
      "竖 28 竖排标题一行",
      "竖 28 第二行在左边",
      "12 没有嵌入的宋体，全角（括号）和half。",
      "竖 20 竖写的字体",
      "竖 14 转了九十度的一行",
      "10 昨日全市重点工程建设推进会召",
      "10 开会议强调要坚持稳中求进的工",
      "10 作总基调完整准确全面贯彻新发",
      "10 展理念我们的人民在这里生活和",
    ]);
  });

  test("Type drawn twice is there once; raised figures stay in their line; white and unseen type is type", async () => {
    expect(await linesOf("overprint")).toEqual([
      "粗 30 加粗的标题",
      "30 有影子的标题",
      "粗 24 描边的标题",
      "10 面积25平方公里2，比去年多",
      "10 all bottle off 哈哈哈 …… 111",
      "10 红底白字",
      "10 看不见的识别文字",
      "10 版面里面的字",
    ]);
    expect((await readFirst("overprint")).remarks).toEqual(["版面之外的 3 个字没有收"]);
  });

  test("What Chromium prints: condensed type, radicals and vertical signs as they were typed", async () => {
    expect(await linesOf("chromium")).toEqual([
      "24 一二三八十大小方老人",
      "20 金玉",
      "9 二月十日，老人在大门口",
      "9 看见马车一辆。“见面！”",
      "9 工人、女人、小儿子，共",
      "9 八口。（记者　方立　白小山）",
      "9 长江水大，鱼鸟飞走；黄",
      "9 土高山，风雨又一日。全",
      "9 市GDP增长5.6%，面积",
      "9 102平方米。",
      "竖 14 竖排（上）“二〇二四”",
      "竖 14 方立 文/图",
      "竖 14 六月22日",
    ]);
  });

  test("Weight is read from the font's name, ligatures are letters", async () => {
    expect(await linesOf("weasyprint")).toEqual([
      "粗 20 思源黑体的标题",
      "9 昨日全市重点工程建设推进会",
      "9 召开会议强调要坚持稳中求进",
      "9 的工作总基调完整准确全面贯",
      "9 彻新发展理念我们的人民在这",
      "9 里生活和工作不是",
      "9 efficient first office inter‐",
      "9 national organisations hy‐",
      "9 phenation",
    ]);
    expect((await linesOf("ghostscript")).slice(0, 3)).toEqual([
      "粗 20 思源黑体的标题",
      "9 昨日全市重点工程建设推进会",
      "9 召开会议强调要坚持稳中求进",
    ]);
  });

  test("Characters that a font has no code for are unsure, and said to be", async () => {
    const { layout, remarks } = await readFirst("some-without-codes");
    const unsure = layout.lines.filter((line) => line.unsure.length > 0);
    expect(unsure.map((line) => [line.text.length, line.unsure])).toEqual([
      [
        13,
        [
          { at: 6, confidence: 0 },
          { at: 9, confidence: 0 },
        ],
      ],
    ]);
    expect(remarks).toEqual(["有 2 个字，字体里没有它们的编码，读出来的可能是错的"]);
  });

  test("Pages are read as they are shown: turned, and cut", async () => {
    const pages = await readFixture("turned");
    const shown = pages.map((page) => {
      if ("problem" in page) return page.problem;
      const { width, height, lines } = page.layout;
      return [
        width,
        height,
        ...lines.flatMap(({ text, box, vertical }) => [text, box.map(Math.round), vertical]),
      ];
    });
    expect(shown).toEqual([
      [400, 300, "正的一页", [30, 12, 80, 20], false],
      [300, 400, "右转的一页", [30, 12, 100, 20], false],
      [300, 400, "左转的一页", [30, 12, 100, 20], false],
      [360, 270, "裁过的一页", [10, 2, 100, 20], false],
    ]);
    expect(pages[3]).toMatchObject({ remarks: ["版面之外的 8 个字没有收"] });
  });

  test("Boxes are those of the em, in points from the upper left", async () => {
    const [first] = (await readFirst("spaced")).layout.lines;
    expect(first?.box).toEqual([40, 50.32, 396, 36]);
  });
});
