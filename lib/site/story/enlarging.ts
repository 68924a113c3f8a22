import type { Element, ElementContent, Root, RootContent } from "hast";

/** A text with each of its pictures leading to its largest file; one that an editor made a link stays that. */
export const withEnlarging = (tree: Root, wholeOf: (src: string) => string): Root => ({
  ...tree,
  children: tree.children.map((child) => enlargeable(child, wholeOf)),
});

function enlargeable<T extends RootContent | ElementContent>(
  node: T,
  wholeOf: (src: string) => string,
): T | Element {
  if (node.type !== "element" || node.tagName === "a") return node;
  if (node.tagName === "img") return link(node, wholeOf(String(node.properties.src)));
  return { ...node, children: node.children.map((child) => enlargeable(child, wholeOf)) };
}

const link = (image: Element, whole: string): Element => ({
  type: "element",
  tagName: "a",
  // The title names the link of a picture that has no words.
  properties: { className: ["enlarge"], href: whole, title: "看大图" },
  children: [image],
});
