import type { Element, Root } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import { HTML_MARKUP } from "./tags";
import { walk } from "./walk";

/** A picture in the order of a text. */
const PICTURE = "\uE012";

/** All that a Markdown tree says, in its order, without white space. */
export function textOfMarkdown(tree: MarkdownRoot): string {
  const parts: string[] = [];
  walk(tree, (node) => {
    if (node.type === "image" || node.type === "imageReference") parts.push(PICTURE, node.alt ?? "");
    else if (node.type === "html") parts.push(node.value.replace(HTML_MARKUP, ""));
    else if ("value" in node) parts.push(node.value);
  });
  return unspaced(parts);
}

/** All that an HTML tree says, in its order, without white space. */
export function textOfHtml(tree: Root): string {
  const parts: string[] = [];
  const read = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type === "text") parts.push(child.value);
      if (child.type !== "element") continue;
      if (child.tagName === "img") parts.push(PICTURE, String(child.properties.alt ?? ""));
      read(child);
    }
  };
  read(tree);
  return unspaced(parts);
}

const unspaced = (parts: readonly string[]): string => parts.join("").replace(/\s+/g, "");
