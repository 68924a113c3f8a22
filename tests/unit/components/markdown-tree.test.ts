import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { IN_FEED } from "@/components/machine/in-feed";
import { MarkdownTree } from "@/components/story/markdown-tree";
import type { Medium } from "@/components/story/medium";
import { ON_PAGE } from "@/components/story/on-page";

const cell = (align: string) => ({
  type: "element" as const,
  tagName: "td",
  properties: { align },
  children: [{ type: "text" as const, value: "1" }],
});

const children = [cell("right"), cell("center")];
const row = { type: "element" as const, tagName: "tr", properties: {}, children };
const tree = { type: "root" as const, children: [row] };
const htmlOn = (medium: Medium) =>
  renderToStaticMarkup(createElement(MarkdownTree, { tree, pictures: {}, medium }));

it("a column's alignment is an attribute: a style would be forbidden by the site's policy", () => {
  expect(htmlOn(ON_PAGE)).toBe('<tr><td data-align="right">1</td><td data-align="center">1</td></tr>');
});

it("in a feed, where no style sheet reads ours, it is HTML's old one", () => {
  expect(htmlOn(IN_FEED)).toBe('<tr><td align="right">1</td><td align="center">1</td></tr>');
});
