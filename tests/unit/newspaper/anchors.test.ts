import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAnchor, splitPage } from "@/lib/newspaper/split";
import { runs } from "../../length";
import { mutatedPage, randomPage } from "./pages";

const FIRST =
  "样例第一段说的是甲事，甲事6月20日在样城的集市上传开，赶集的人说起来没完，所以这一段写得比标题长得多，写到甲事的来历才算说完。";
const SECOND =
  "样例第二段说的是乙事，乙事6月21日在样城的车站上传开，等车的人说起来没完，所以这一段写得比标题长得多，写到乙事的来历才算说完。";

const PAGE = `# 样例“标题”一

□记者 张样例

${FIRST}

样例第二段说的是乙事，乙事也在集市上传开，赶集的人听了都说好，回家又说给邻居听，所以这一段写得也比标题长得多，写到乙事的来历才算说完。

□记者 李例

样例第三段说的是丙事，丙事6月21日在样城的车站上传开，等车的人说起来没完，所以这一段写得比标题长得多，写到丙事的来历才算说完。`;

/** How sure the reading of so small a page is changes with every training. */
const isNoDoubt = ({ rule }: { rule: string }) => rule !== "weak-evidence";

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
    expect(split.problems.filter(isNoDoubt)).toEqual([]);
  });

  it("say that a line is the printed headline", () => {
    const split = splitPage(`# 样例市场开业了\n\n本报讯 记者 张样例 ${FIRST}\n\n样例西瓜甜了\n\n${SECOND}`, {
      headlines: ["样例西瓜甜了"],
    });
    expect(split.stories.map(({ headline }) => headline.main?.text)).toEqual([
      "样例市场开业了",
      "样例西瓜甜了",
    ]);
    expect(split.problems).toEqual([]);
  });

  it("are found where a column break cut their words in two", () => {
    const page = `${PAGE}\n\n样例第四段被换\n\n栏截断了。`;
    const split = splitPage(page, { starts: ["第四段被换栏截断"] });
    expect(split.stories.map(({ lines }) => lines)).toEqual([[[1, 7]], [[9, 11]], [[13, 15]]]);
  });

  it("are errors where the page has no such words", () => {
    expect(splitPage(PAGE, { starts: ["没有这一句"] }).problems.filter(isNoDoubt)).toMatchInlineSnapshot(`
      [
        {
          "anchor": "没有这一句",
          "column": 1,
          "cure": "改成版面上的标题或首句，相近的有：“样例“标题”一”、“样例第三段说的是丙事，丙事6月2”",
          "line": 1,
          "message": "starts: “没有这一句”在这一版上找不到",
          "rule": "unknown-anchor",
          "severity": "error",
        },
      ]
    `);
  });
});

describe("stories that editors join", () => {
  const THREE = `# 样例标题一

□记者 张样例

样例第一段说的是甲事，甲事说来话长，所以这一段写得比标题长得多。

# 样例标题二

□通讯员 李例

样例第二段说的是乙事，乙事说来话长，所以这一段写得比标题长得多。

# 样例标题三

□记者 王样

样例第三段说的是丙事，丙事说来话长，所以这一段写得比标题长得多。

样例第四段说的是丁事，丁事说来话长，所以这一段写得比标题长得多。`;

  it("become part of the one above, with the title as a subhead and the byline added", () => {
    const { stories, lines } = splitPage(THREE, { joins: ["样例标题二"] });
    expect(stories.map((story) => story.headline.main?.text)).toEqual(["样例标题一", "样例标题三"]);
    expect(stories[0]?.blocks.map(({ kind, text }) => [kind, text.text])).toEqual([
      ["paragraph", "样例第一段说的是甲事，甲事说来话长，所以这一段写得比标题长得多。"],
      ["subhead", "样例标题二"],
      ["paragraph", "样例第二段说的是乙事，乙事说来话长，所以这一段写得比标题长得多。"],
    ]);
    expect(stories[0]?.bylines.map(({ name }) => name)).toEqual(["张样例", "李例"]);
    expect(stories[0]?.lines).toEqual([[1, 11]]);
    expect(lines.filter(({ rule }) => rule === "joins").map(({ number }) => number)).toEqual([7]);
  });

  it("go to the first story above that stays, however many there are", () => {
    const { stories, problems } = splitPage(THREE, { joins: ["样例标题三", "样例标题二"] });
    expect(stories.map(({ lines }) => lines)).toEqual([[[1, 19]]]);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("make text again of what was taken for a headline", () => {
    const split = (joins: string[]) =>
      splitPage(`# 样例标题一\n\n${FIRST}（张样例）\n\n# 站上等车的人说，\n\n本报讯 ${SECOND}（李例）`, {
        joins,
      }).stories;
    expect(split([]).map(({ headline }) => headline.main?.text)).toEqual(["样例标题一", "站上等车的人说，"]);
    expect(
      split(["站上等车的人说"]).flatMap(({ blocks }) => blocks.map(({ kind, text }) => [kind, text.text])),
    ).toEqual([
      ["paragraph", `${FIRST}（张样例）`],
      ["paragraph", `站上等车的人说，本报讯 ${SECOND}`],
    ]);
  });

  it("are errors at the top of a page, inside a story, or where the words are not there", () => {
    const { problems, stories } = splitPage(THREE, { joins: ["样例标题一", "丁事", "没有这一句"] });
    expect(stories).toHaveLength(3);
    expect(
      problems.filter(({ severity }) => severity === "error").map(({ rule, message }) => [rule, message]),
    ).toMatchInlineSnapshot(`
      [
        [
          "nothing-to-join",
          "“样例标题一”是这一版的第一篇，上面没有可以并入的稿件",
        ],
        [
          "nothing-to-join",
          "“丁事”不是一篇稿件的开头，本来就在上一篇里",
        ],
        [
          "unknown-anchor",
          "starts: “没有这一句”在这一版上找不到",
        ],
      ]
    `);
  });

  it("lose no character and have none twice, whatever the page", () => {
    fc.assert(
      fc.property(fc.oneof(mutatedPage, randomPage), fc.nat(12), (page, pick) => {
        const before = splitPage(page);
        const story = before.stories[pick % Math.max(1, before.stories.length)];
        const anchor = story?.headline.main?.text ?? story?.blocks[0]?.text.text.slice(0, 12) ?? "";
        const order = findAnchor(before, anchor);
        const after = splitPage(page, { joins: [anchor] });
        expect(after.stories).toHaveLength(before.stories.length - (order ? 1 : 0));
        const flaws = after.problems.filter(({ rule }) => rule === "lost-text" || rule === "double-owner");
        expect(flaws).toEqual([]);
      }),
      { numRuns: runs() },
    );
  });
});
