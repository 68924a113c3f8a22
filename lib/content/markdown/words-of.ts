import type { Nodes } from "mdast";

/** The words of a node of a Markdown tree. */
export function wordsOf(node: Nodes): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  if (node.type === "break") return "\n";
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
