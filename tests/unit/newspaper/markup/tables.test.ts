import { expect, it } from "vitest";
import { readMarkup } from "@/lib/newspaper/source/markup/convert";

const rowsOf = (table: string) => readMarkup(table).text.split("\n");

it.each([
  [
    "in one line",
    "<html><body><table><tr><td>县区</td><td>产量</td></tr><tr><td>茌平</td><td>80万吨</td></tr></table></body></html>",
    ["县区　产量", "茌平　80万吨"],
  ],
  [
    "over many lines",
    "<table border=1>\n<thead>\n<tr>\n<th>县区</th>\n<th>产量</th>\n</tr>\n</thead>\n<tr><td>茌平</td>\n<td>80\n万吨</td></tr>\n</table>",
    ["县区　产量", "茌平　80 万吨"],
  ],
  [
    "with a cell over two rows",
    '<table><tr><td rowspan="2">茌平</td><td>小麦</td><td>80</td></tr><tr><td>玉米</td><td>70</td></tr><tr><td>东阿</td><td>小麦</td><td>60</td></tr></table>',
    ["茌平　小麦　80", "茌平　玉米　70", "东阿　小麦　60"],
  ],
  [
    "with a cell over two rows at their end",
    "<table><tr><td>小麦</td><td>80</td><td rowspan=2>万吨</td></tr><tr><td>玉米</td><td>70</td></tr></table>",
    ["小麦　80　万吨", "玉米　70　万吨"],
  ],
  [
    "with a cell over two columns",
    '<table><tr><td rowspan="2">县区</td><td colspan="2">产量</td></tr><tr><td>小麦</td><td>玉米</td></tr><tr><td>茌平</td><td>80</td><td>70</td></tr></table>',
    ["县区　产量", "县区　小麦　玉米", "茌平　80　70"],
  ],
  [
    "with empty cells, a caption, and mark-up inside",
    "<table><caption>表一</caption><tr><td></td><td><b>甲</b>乙<br>丙</td><td>$5 \\%$</td></tr><tr><td></td></tr></table>",
    ["表一", "甲乙 丙　5%"],
  ],
  ["between text", "见下表<table><tr><td>甲</td></tr></table>以上是全部。", ["见下表", "甲", "以上是全部。"]],
  [
    "between a frame and a heading",
    "<div><table><tr><td>甲</td></tr></table></div><h2>下一个标题</h2>",
    ["甲", "", "## 下一个标题"],
  ],
  [
    "without its end",
    "<table><tr><td>甲</td><td>乙</td>\n\n下文。\n\n# 标题<br>正文<td>丙</td>",
    ["甲　乙", "", "下文。", "", "# 标题", "正文　丙"],
  ],
])("a table %s is a row a line", (_, table, rows) => {
  expect(rowsOf(table)).toEqual(rows);
});

it("a table repeats no more than it has", () => {
  const cells = `<td rowspan="100">${"甲".repeat(30)}</td>`.repeat(200);
  const table = `<table><tr>${cells}</tr>${"<tr><td>乙</td></tr>".repeat(99)}</table>`;
  expect(readMarkup(table).text.length).toBeLessThan(table.length * 2);
});
