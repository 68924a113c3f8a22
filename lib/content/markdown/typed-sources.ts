import type { Root } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import { visitElements } from "@/lib/elements";
import { spanOf, walk } from "./walk";

/** Elements that show files, and where each is named. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  img: ["src"],
  video: ["src", "poster"],
  audio: ["src"],
  source: ["src"],
  track: ["src"],
};

/**
 * Writes into a safe tree the paths of pictures, sound and video as they were typed: Markdown makes addresses of them, with `%E5…` in
 * the place of Chinese, and sanitizing takes out those of the editor's computer. Checks of the files look at them, and
 * nothing is published whose file is not found. `raw`: the tree before it was sanitized.
 */
export function withTypedSources(safe: Root, raw: Root, markdown: MarkdownRoot): void {
  const typed = typedSources(raw, markdown);
  visitElements(safe, ({ tagName, properties, position }) => {
    for (const name of NAMES[tagName] ?? []) {
      const source = typed.get(`${position?.start.offset} ${name}`);
      if (source !== undefined) properties[name] = source;
    }
  });
}

function typedSources(raw: Root, markdown: MarkdownRoot): Map<string, string> {
  const typed = new Map<string, string>();
  visitElements(raw, ({ tagName, properties, position }) => {
    for (const name of NAMES[tagName] ?? []) {
      const source = properties[name];
      if (typeof source === "string") typed.set(`${position?.start.offset} ${name}`, source);
    }
  });
  const defined = new Map<string, string>();
  walk(markdown, (node) => {
    if (node.type === "definition" && !defined.has(node.identifier)) defined.set(node.identifier, node.url);
  });
  walk(markdown, (node) => {
    const url =
      node.type === "image"
        ? node.url
        : node.type === "imageReference"
          ? defined.get(node.identifier)
          : undefined;
    if (url !== undefined) typed.set(`${spanOf(node).start} src`, url);
  });
  return typed;
}
