import { expect, it } from "vitest";
import { splitPage } from "@/lib/newspaper/split";

const FIRST =
  "样例第一段说的是甲事，甲事6月20日在样城的集市上传开，赶集的人说起来没完，所以这一段写得比标题长得多，写到甲事的来历才算说完。";
const SECOND =
  "样例第二段说的是乙事，乙事6月21日在样城的车站上传开，等车的人说起来没完，所以这一段写得比标题长得多，写到乙事的来历才算说完。";

/** How sure the reading of so small a page is changes with every training. */
const rulesOf = (page: string) =>
  splitPage(page).problems.flatMap(({ rule, line, column }) =>
    rule === "weak-evidence" ? [] : [[rule, line, column]],
  );

it.each([
  ["# 样例标题\n\n□记者 张样例\n\n样例<video>文字在这里。", [["html-tag", 5, 3]]],
  [`# 样例标题\n\n□记者 张样例\n\n<p>${FIRST}</p>\n\n<svg>${SECOND}`, [["html-tag", 7, 1]]],
  ["# 样例标题\n\n□记者 张样例\n\n样例文字写到 &lt;video&gt; 就完了。", []],
  ['# 样例标题\n\n□记者 张样例\n\n<img src="a.jpg">\n\n样例文字在这里。', []],
  ["# 样例标题\n\n□记者 张样例\n\n样例3<5，且a < b > c，《<样例>》在这里。", []],
])("HTML that would be published is reported once in %j", (page, expected) => {
  expect(rulesOf(page)).toEqual(expected);
});
