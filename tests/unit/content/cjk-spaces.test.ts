import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { parseMarkdown } from "@/lib/content/markdown/parse";

const htmlOf = (text: string) => {
  const markdown = parseMarkdown(text);
  if (markdown.kind !== "tree") throw new Error("no tree");
  return toHtml(markdown.tree);
};

it.each([
  ["a line end between Chinese characters", "甲句写到\n这里。", "<p>甲句写到这里。</p>"],
  ["a space after a full stop, at a seam", "**拆稿。** 程序", "<p><strong>拆稿。</strong>程序</p>"],
  ["a space typed inside emphasis", "甲，*乙。 丙*", "<p>甲，<em>乙。丙</em></p>"],
  ["a line end after emphasis", "**甲**\n乙", "<p><strong>甲</strong>乙</p>"],
])("drops %s", (_, text, html) => {
  expect(htmlOf(text)).toBe(html);
});

it.each([
  ["a line end that parts Latin words", "甲 one\ntwo", "<p>甲 one\ntwo</p>"],
  ["a space between two phrases", "甲乙 丙丁", "<p>甲乙 丙丁</p>"],
  ["a space after a full stop before Latin", "甲。 OCR", "<p>甲。 OCR</p>"],
  ["code", "`甲。 乙`", "<p><code>甲。 乙</code></p>"],
  ["a fenced block", "```\n甲。 乙\n丙\n```", "<pre><code>甲。 乙\n丙\n</code></pre>"],
  ["a line end that is meant", "甲。  \n乙", "<p>甲。<br>\n乙</p>"],
  ["line ends between blocks", "- 甲。\n- 乙", "<ul>\n<li>甲。</li>\n<li>乙</li>\n</ul>"],
])("keeps %s", (_, text, html) => {
  expect(htmlOf(text)).toBe(html);
});
