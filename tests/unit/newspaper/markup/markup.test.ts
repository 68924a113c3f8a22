import { expect, it } from "vitest";
import { readMarkup } from "@/lib/newspaper/source/markup/convert";

it.each([
  ["播种面积 $8 0 0 . 5$ 万亩，增长 $3 . 2 \\%$ 。", "播种面积800.5万亩，增长3.2%。"],
  ["排名 $1$ 的 A $2$ B", "排名1的 A 2 B"],
  ["共 \\( 3.5\\% \\) 左右", "共3.5%左右"],
  ["\\[ 5 \\times 6 \\]", "5×6"],
  ["$$\n\\mathrm { C O } _ { 2 }\n$$", "CO₂"],
  ["累计 12\\,345 件，满意率 99\\.8\\%。", "累计 12,345 件，满意率 99.8%。"],
  ["\\(见第二版\\)", "(见第二版)"],
  ["第一行。\\\n第二行。\\", "第一行。\n第二行。"],
  ["第一行。\\n第二行。\\r\\n第三行", "第一行。\n第二行。\n第三行"],
  ["甲&nbsp;乙&amp;丙&ldquo;丁&#x201D;&emsp;&#12288;&amp;nbsp;戊", "甲 乙&丙“丁”　　 戊"],
  ["m<sup>2</sup>，CO<sub>2</sub>，记者<sup>①</sup>，<sup>注</sup>", "m²，CO₂，记者①，注"],
  ["第一行。<br>第二行。<br/>\n第三行。", "第一行。\n第二行。\n第三行。"],
  ["<p>第一段。</p><p>第二段。</p>", "第一段。\n第二段。"],
  ["<p>第一段。</p>\n\n<p>第二段。</p>", "第一段。\n\n第二段。"],
  ["<h2>标题</h2><b>正</b>文", "## 标题\n正文"],
  ["<ul><li>甲</li><li>乙</li></ul>", "- 甲\n- 乙"],
  ['<div style="text-align: center;">图为收割。</div>', "图为收割。"],
  ["甲<!-- PageBreak -->乙<!-- 两行\n的 -->丙", "甲乙丙"],
  ['<!-- PageHeader="要闻" -->\n<!-- PageBreak -->\n甲', "要闻\n\n甲"],
  ['甲<!-- PageFooter="3" -->乙', "甲\n3\n乙"],
  ["甲<page_number>3</page_number>", "甲\n3"],
  ["<|ref|>title<|/ref|><|det|>[[1, 2, 3, 4]]<|/det|>\n标题", "\n标题"],
  ["文字![](images/3f2a.jpg)接着", "文字接着"],
  ['![](images/a.jpg) 图为收割。<img src="b.jpg"/>', " 图为收割。"],
])("%j is read as %j", (printed, text) => {
  expect(readMarkup(printed).text).toBe(text);
});

it.each([
  "一支笔$5，一本书$8。",
  "从$800涨到$900，又到$1000。",
  "公式是 $\\foo { x }$ 吗",
  "《<样例>》里3<5，且a < b > c。",
  "A&B公司，AT&T，&这里",
  "C:\\news\\temp 和 \\*号 \\_字",
  "\\[1\\] 是一条脚注",
  "![](images/3f2a.jpg)",
  '<div style="text-align: center;"><img src="imgs/1.jpg" alt="Image" width="30%" /></div>',
  "<video src='a.mp4'>",
  "<!-- 没有写完",
])("%j stays as it is", (printed) => {
  expect(readMarkup(printed).text).toBe(printed);
});
