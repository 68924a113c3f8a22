import { describe, expect, it } from "vitest";
import { splitPage } from "@/lib/newspaper/split";

const page = (...paragraphs: string[]) =>
  splitPage(["# 样例标题", "□记者 张样例", ...paragraphs].join("\n\n"));
const texts = (...paragraphs: string[]) =>
  page(...paragraphs).stories[0]?.blocks.map(({ text }) => text.text);

describe("a column break", () => {
  it.each([
    ["in a word", ["样例文字变废为", "宝，成为样例。"], ["样例文字变废为宝，成为样例。"]],
    ["after a comma", ["样例文字在这里，", "被换栏截断。"], ["样例文字在这里，被换栏截断。"]],
    ["in a number", ["样例数字一共有1", "2个，都是样例。"], ["样例数字一共有12个，都是样例。"]],
    [
      "between words",
      ["样例文字里有英文Hello，Big", "World也是样例。"],
      ["样例文字里有英文Hello，Big World也是样例。"],
    ],
    ["in a quotation", ["他说：“样例第一句。", "样例第二句。”"], ["他说：“样例第一句。样例第二句。”"]],
    ["in a bracket", ["样例文字（括号里说到", "一半）写完。"], ["样例文字（括号里说到一半）写完。"]],
    ["twice", ["样例文字，第", "一次截断，第", "二次截断。"], ["样例文字，第一次截断，第二次截断。"]],
  ])("%s is closed", (_, printed, expected) => {
    expect(texts(...printed)).toEqual(expected);
  });
});

describe("paragraphs", () => {
  it.each([
    ["finished sentences", ["样例第一段。", "样例第二段。"]],
    ["a quotation that opens anew", ["他说：“样例第一段。", "“样例第二段。”"]],
    ["a lead-in", ["样例如下：", "“样例引语。”"]],
    ["a subhead between", ["样例第一段，没有写完", "一、样例小标题", "样例第二段。"]],
  ])("stay apart: %s", (_, printed) => {
    expect(texts(...printed)?.length).toBe(printed.length);
  });

  it("stay apart where the lower one is indented, and a warning says so", () => {
    const { stories, problems } = page("样例第一段写得长一段，没有写完", "　　样例第二段。");
    expect(stories[0]?.blocks).toHaveLength(2);
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "column": 15,
          "cure": "核对原版；若是同一段，去掉识别文字中两段之间的空行（或下一段的缩进）",
          "line": 5,
          "message": "这一段以“段，没有写完”结尾，像没有写完；与下一段是否相连不能确定，没有合并",
          "rule": "doubtful-join",
          "severity": "warning",
        },
      ]
    `);
  });
});

it("a repair records where the break was, in the source and in the joined text", () => {
  const { stories } = page("样例文字变废为", "宝，成为样例。");
  expect(stories[0]?.repairs).toEqual([
    {
      kind: "joined",
      line: 5,
      column: 7,
      from: "例文字变废为⏎宝，成为样例",
      to: "例文字变废为宝，成为样例",
      block: 0,
      at: 7,
    },
  ]);
});
