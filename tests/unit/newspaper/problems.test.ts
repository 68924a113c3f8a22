import { expect, it } from "vitest";
import { splitPage } from "@/lib/newspaper/split";

const rulesOf = (page: string) =>
  splitPage(page).problems.map(({ rule, line, column }) => [rule, line, column]);

it.each([
  ["# 样例标题\n\n□记者 张样例\n\n样例<video>文字在这里。", [["html-tag", 5, 3]]],
  ["# 样例标题\n\n□记者 张样例\n\n<p>样例文字在这里。</p>\n\n<svg>样例。", [["html-tag", 7, 1]]],
  ["# 样例标题\n\n□记者 张样例\n\n样例文字写到 &lt;video&gt; 就完了。", []],
  ['# 样例标题\n\n□记者 张样例\n\n<img src="a.jpg">\n\n样例文字在这里。', []],
  ["# 样例标题\n\n□记者 张样例\n\n样例3<5，且a < b > c，《<样例>》在这里。", []],
])("HTML that would be published is reported once in %j", (page, expected) => {
  expect(rulesOf(page)).toEqual(expected);
});
