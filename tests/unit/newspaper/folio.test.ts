import { describe, expect, it } from "vitest";
import { formatFurniture } from "@/lib/content/furniture-report";
import { furnitureKind } from "@/lib/newspaper/fields/furniture";
import { splitPage } from "@/lib/newspaper/split";
import type { PageLine } from "@/lib/records/page";

describe("a folio's form", () => {
  it.each([
    "今日16版 总第3640期 星期三",
    "漳河日报 第一四○六號",
    "2005年9月20日 星期二 责编:甘样 美编:区小样 校对:简例",
    "渤样晨报 2003年11月18日 星期二 6 新闻110",
    "中華民國九十八年三月十七日 星期二 東樣日報 3 地方",
    "A3 二○○六年十二月二十日 星期三 濠樣早報 國際．兩岸",
    "样北日报2001年6月12日星期二",
    "第３版",
  ])("%s", (line) => {
    expect(furnitureKind(line)).toBe("folio");
  });

  it.each([
    ["text behind a comma", "2000年12月28日，样县"],
    ["the hour", "2000年12月28日上午"],
    ["the rest of a bracket", "第三版）"],
    ["a citation", "本报十一月二十五日第三版"],
    ["a signature in brackets", "（分局工会2004年1月12日）"],
    ["a labelled date", "截止日期：2011年5月31日"],
    ["the day until which copy is taken", "截稿：2016年6月20日"],
    ["a notice's signature", "样江日报社 一九六一年十二月六日"],
    ["a storm", "今年第三号台风生成"],
    ["when a picture was taken", "2006年4月3日 12:17"],
    ["a draw", "体彩大乐透第16077期"],
    ["another draw", "福彩3D第2015143期"],
    ["a day's name in text", "9月27日，星期天，样州"],
  ])("not %s: %s", (_, line) => {
    expect(furnitureKind(line)).not.toBe("folio");
  });

  it("a letter's salutation is no credit", () => {
    expect(furnitureKind("编辑：")).toBeNull();
    expect(furnitureKind("编辑：张样例")).toBe("credits");
  });
});

const TEXT = "样例正文写在这里，说的是修桥的事。村里人出工出力，三个月修成了桥。";
const page = (...blocks: string[]) => splitPage(["# 样例标题", "□记者 张样例", ...blocks].join("\n\n"));

describe("a line that may be a folio or text", () => {
  const printed = "样河日报 2000年12月28日 第3版";

  it("is furniture with a warning amid the page", () => {
    const { furniture, problems } = page(TEXT, TEXT, printed, TEXT, TEXT, TEXT, TEXT);
    expect(furniture.map(({ text }) => text.text)).toEqual([printed]);
    expect(problems.filter(({ rule }) => rule === "furniture-or-text")).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "cure": "核对原版，在 lines: 里写一条：是版面文字写 - {text: '样河日报 2000年12月28日 第3版', is: furniture}，是接着上一行写 - {text: '样河日报 2000年12月28日 第3版', is: continues}",
          "entries": [
            {
              "is": "furniture",
              "text": "样河日报 2000年12月28日 第3版",
            },
            {
              "is": "continues",
              "text": "样河日报 2000年12月28日 第3版",
            },
          ],
          "line": 9,
          "message": "“样河日报 2000年12月…”当作版面文字（报眉），也可能是正文",
          "rule": "furniture-or-text",
          "severity": "warning",
        },
      ]
    `);
  });

  it("is furniture between the halves of a paragraph where its parts are set apart, and text where they are not", () => {
    const half = "样例正文写在这里，说的是修桥的事，村里人出工出力，三个月";
    const between = (line: string) =>
      page(TEXT, half, line, TEXT, TEXT, TEXT, TEXT).furniture.map(({ text }) => text.text);
    expect(between("2000年12月28日 星期四 第4版 乡村")).toEqual(["2000年12月28日 星期四 第4版 乡村"]);
    expect(between("2000年12月28日第4版")).toEqual([]);
  });

  it("is text once the cure is followed", () => {
    const { furniture, problems } = page(TEXT, TEXT + printed, TEXT, TEXT, TEXT);
    expect(furniture).toEqual([]);
    expect(problems.filter(({ rule }) => rule === "furniture-or-text")).toEqual([]);
  });

  it("raises no warning at the page's edge", () => {
    const { furniture, problems } = page(TEXT, TEXT, TEXT, printed);
    expect(furniture).toHaveLength(1);
    expect(problems.filter(({ rule }) => rule === "furniture-or-text")).toEqual([]);
  });
});

describe("the account", () => {
  it("states how many characters went to furniture", () => {
    expect(page(TEXT, TEXT, "第3版").characters).toEqual({ stories: 11 + 2 * TEXT.length, furniture: 3 });
  });

  it("is summed up for the editors, pages with much furniture named", () => {
    const line = (text: string, kind: "folio" | null): PageLine => ({
      number: 1,
      text,
      class: "paragraph",
      rule: "",
      story: null,
      furniture: kind,
      marks: [],
      joinsNext: false,
      boxes: [],
    });
    expect(
      formatFurniture([
        { file: "pages/a.md", lines: [line("样例 正文样例正文", null), line("第3版", "folio")] },
        { file: "pages/b.md", lines: [line(TEXT, null), line("第3版", "folio")] },
      ]),
    ).toMatchInlineSnapshot(`
      "版面文字（报眉、责编、广告等，不登出）：2 个版共 47 字，其中 6 字
          pages/a.md：11 字中有 3 字，请核对有没有正文混在其中"
    `);
    expect(formatFurniture([])).toBe("");
  });
});
