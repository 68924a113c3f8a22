import { describe, expect, it } from "vitest";
import { findAnchor, splitPage } from "@/lib/newspaper/split";

const PAGE = `# 样例“标题”一

□记者 张样例

样例第一段说的是甲事。

样例第二段说的是乙事。

□记者 李例

样例第三段说的是丙事。`;

describe("editors' anchors", () => {
  it("name a story by its headline, spaces and punctuation aside", () => {
    expect(findAnchor(splitPage(PAGE), "样例 标题一")).toBe(0);
  });

  it("name a story without headline by its first paragraph", () => {
    expect(findAnchor(splitPage(PAGE), "样例第三段")).toBe(1);
  });

  it("begin a story where none does", () => {
    const split = splitPage(PAGE, { starts: ["样例第二段说的"] });
    expect(split.stories.map(({ lines }) => lines)).toEqual([[[1, 5]], [[7, 7]], [[9, 11]]]);
    expect(split.problems).toEqual([]);
  });

  it("are found where a column break cut their words in two", () => {
    const page = `${PAGE}\n\n样例第四段被换\n\n栏截断了。`;
    const split = splitPage(page, { starts: ["第四段被换栏截断"] });
    expect(split.stories.map(({ lines }) => lines)).toEqual([[[1, 7]], [[9, 11]], [[13, 15]]]);
  });

  it("are errors where the page has no such words", () => {
    expect(splitPage(PAGE, { starts: ["没有这一句"] }).problems).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "cure": "改成版面上的标题或首句，相近的有：“样例“标题”一”、“样例第三段说的是丙事。”",
          "line": 1,
          "message": "starts: “没有这一句”在这一版上找不到",
          "rule": "unknown-anchor",
          "severity": "error",
        },
      ]
    `);
  });
});
