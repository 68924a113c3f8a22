import { describe, expect, it } from "vitest";
import type { Verdict } from "@/lib/newspaper/grammar/verdict";
import { cutBlocks } from "@/lib/newspaper/page/blocks";
import type { BlockFacts } from "@/lib/newspaper/page/facts";
import { readSource } from "@/lib/newspaper/source/source";
import { columnWidth } from "@/lib/newspaper/source/wrap";
import { splitPage } from "@/lib/newspaper/split";
import { printedLines } from "../../compose/lines";

const WIDTH = 13;
/** As many characters of text as are asked for, with a full stop at the end. */
const text = (length: number) =>
  `${"样例正文一行一行地排在窄栏里，排满了才换行，说的还是同一件事".repeat(4).slice(0, length - 1)}。`;
const lines = (paragraph: string, indent = 0) => printedLines(paragraph, WIDTH, indent);
const A = text(44);
const B = text(58);
/** Fills its last line: 11 characters, and 13 in each further line. */
const FULL = text(11 + 3 * WIDTH);
const blocks = (...printed: string[]) =>
  cutBlocks(readSource(printed.join("\n"))).map((block) => block.text.text);
/** Text about what is tested, so that the column's width shows. */
const amid = (...printed: string[]) =>
  blocks(...lines(A), ...lines(B), ...printed, ...lines(B), ...lines(A)).slice(2, -2);

describe("the width of printed columns", () => {
  const widthOf = (...printed: string[]) => columnWidth([printed]);
  const titles = ["样例标题", "样例的又一个标题写得比栏宽一些", "□记者 张样例"];
  const rows = ["样豆 1.20", "样米 3.40", "样油 5.60"];

  it.each([9, 11, 13, 16, 18, 20])("%d characters, with an indent kept or dropped", (width) => {
    for (const indent of [0, 2]) {
      const paragraphs = [A, B, FULL, text(90), text(75), A, B].flatMap((paragraph) =>
        printedLines(paragraph, width, indent),
      );
      expect(widthOf(...paragraphs)).toBe(width);
    }
  });

  it("shows among titles and lists, and where paragraphs are short", () => {
    const short = [text(31), text(33), text(35), text(36), text(32)].flatMap((paragraph) => [
      ...titles.slice(0, 1),
      ...lines(paragraph),
    ]);
    expect(widthOf(...short)).toBe(WIDTH);
    expect(widthOf(...titles, ...lines(A), ...rows, ...titles, ...lines(B), ...rows, ...lines(FULL))).toBe(
      WIDTH,
    );
  });

  it("shows by lines that go on below kept indents, however many titles stand between, and not by rows of tables", () => {
    const brief = (index: number) => [
      `样例第${index}条简讯`,
      ...printedLines(text(30), WIDTH, 2),
      "样例表 一行",
      "样例表 又一行",
    ];
    expect(widthOf(...[1, 2, 3, 4, 5].flatMap(brief))).toBe(WIDTH);
    const table = Array.from({ length: 9 }, () => "| 样豆样米样油 | 1.20 |");
    expect(widthOf(...table, ...lines(A), ...lines(B), ...lines(FULL))).toBe(WIDTH);
    expect(
      widthOf("样例段落是一整行，说的是一件事，写到这里为止。", ...table, "样例段落又是一整行。"),
    ).toBeNull();
  });

  it("is none of lines that are paragraphs, of lists and of verses", () => {
    expect(widthOf(A, B, FULL, text(20), text(90), A, B)).toBeNull();
    expect(widthOf(...rows, ...rows, ...rows)).toBeNull();
    expect(
      widthOf("样例的诗行", "比散文短得多", "一行写几个字", "一行又长些再长些", "夜深了", ""),
    ).toBeNull();
  });
});

describe("printed lines without indent", () => {
  it("are cut where a first line is two characters narrower", () => {
    expect(blocks(...lines(A), ...lines(B), ...lines(A), ...lines(B))).toEqual([A, B, A, B]);
    expect(blocks(...lines(A), ...lines(FULL), ...lines(B), ...lines(FULL))).toEqual([A, FULL, B, FULL]);
  });

  it.each([
    [
      "a title below a full line",
      [...lines(FULL), "样例渡口换了新钟", ...lines(A)],
      [FULL, "样例渡口换了新钟", A],
    ],
    ["a 小标题 between", [...lines(A), "先看样例", ...lines(B)], [A, "先看样例", B]],
    [
      "a title over lines that begin flush",
      [...lines(FULL), "样例渡口", ...printedLines(B, WIDTH, 0, undefined, 0)],
      [FULL, "样例渡口", B],
    ],
    [
      "rows that fill their column",
      [...lines(A), "甲店：样工六名月薪九百八元", "乙店：样工一名会打字会算账", ...lines(B)],
      [A, "甲店：样工六名月薪九百八元", "乙店：样工一名会打字会算账", B],
    ],
    [
      "a row wider than its column",
      [...lines(A), "丙店：样工二名，包吃住，样例街五号，电话一二三", ...lines(B)],
      [A, "丙店：样工二名，包吃住，样例街五号，电话一二三", B],
    ],
  ])("%s is a block", (_, printed, expected) => {
    expect(amid(...printed)).toEqual(expected);
  });

  it.each([
    [
      "behind ： with a quotation below",
      "样例老人站在桥头想了半天，只说了一句：“这桥还能再走一百年，你们放心走吧。”大家听了都笑起来，一起往村里走。",
    ],
    [
      "behind 。 at a full line's end",
      "样例的天黑得早，他收了摊。然后沿着河走回家，一路上谁也没有遇见，只有狗叫了两声，又停了下来，四下里一片安静。",
    ],
    [
      "with figures and words of Latin letters",
      "样例县今年栽下树苗56.8万株，其中GPS定位的有1200株，比去年多三成，成活率达98%，为历年来最高的一次，来之不易。",
    ],
  ])("go on %s", (_, paragraph) => {
    expect(amid(...lines(paragraph))).toEqual([paragraph]);
  });
});

describe("printed lines without blank lines", () => {
  it("are cut by their widths also where a table leaves blank lines", () => {
    const table = ["| 样豆 | 1.20 |", "| 样米 | 3.40 |", "", ""];
    const printed = [...lines(A), ...table, ...lines(B), ...table, ...lines(FULL), ...lines(A)];
    expect(blocks(...printed).filter((text) => !text.startsWith("|"))).toEqual([A, B, FULL, A]);
  });
});

describe("printed lines whose indent is kept", () => {
  it("go on where they begin flush, also at a column's head below a blank line", () => {
    const cut = lines(B, 2);
    const printed = [...lines(A, 2), ...cut.slice(0, 2), "", ...cut.slice(2), ...lines(A, 2), ...lines(B, 2)];
    expect(blocks(...printed)).toEqual([A, cut.slice(0, 2).join("").trim(), cut.slice(2).join(""), A, B]);
  });
});

describe("captions of printed lines that were cut", () => {
  const photosOf = (...caption: string[]) => {
    const classes = (facts: readonly BlockFacts[]) =>
      facts.map(({ text }): Verdict => {
        const isText = A.includes(text) || B.includes(text);
        return { class: isText ? "paragraph" : "caption", rule: "test", opens: false };
      });
    const printed = [...lines(A), ...lines(B), ...lines(A), ...caption].join("\n");
    const { stories } = splitPage(printed, { paper: null, layout: null }, classes);
    return stories.flatMap(({ photos }) => photos.map((photo) => [photo.caption, photo.credit]));
  };

  it.each([
    [["▲样例的孩子坐在地上看", "电影。 车守仁", "摄"], [["▲样例的孩子坐在地上看电影。", "车守仁 摄"]]],
    [
      ["9月10日，摄于样例桥下。", "四个焊工敲鼓。", "巩 固"],
      [["9月10日，摄于样例桥下。四个焊工敲鼓。", "巩固"]],
    ],
  ])("%j is one", (printed, expected) => {
    const close = (text: string | null | undefined) => text?.replaceAll(" ", "");
    expect(photosOf(...printed).map((photo) => photo.map(close))).toEqual(
      expected.map((photo) => photo.map(close)),
    );
  });

  it("stay apart where each says that it is one, or has its own credit", () => {
    expect(photosOf("▲样例装箱。 倪涛/摄", "▲样例检修。 倪涛/摄")).toHaveLength(2);
    expect(photosOf("▲样例的孩子看电影。", "◀样例老人撑船。")).toHaveLength(2);
  });
});
