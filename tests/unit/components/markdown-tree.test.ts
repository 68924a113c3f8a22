import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MarkdownTree } from "@/components/story/markdown-tree";
import { ON_PAGE } from "@/components/story/on-page";

const cell = (align: string) => ({
  type: "element" as const,
  tagName: "td",
  properties: { align },
  children: [{ type: "text" as const, value: "1" }],
});

it("a column's alignment is an attribute: a style would be forbidden by the site's policy", () => {
  const children = [cell("right"), cell("center")];
  const row = { type: "element" as const, tagName: "tr", properties: {}, children };
  const tree = { type: "root" as const, children: [row] };
  const html = renderToStaticMarkup(createElement(MarkdownTree, { tree, pictures: {}, medium: ON_PAGE }));
  expect(html).toBe('<tr><td align="right">1</td><td align="center">1</td></tr>');
});
