import type { Nodes, Parents } from "mdast";

/** Visits the nodes of a Markdown tree, parents before their children; below a node for which `each` says "skip" it visits none. */
export function walk(
  node: Nodes,
  each: (node: Nodes, ancestors: readonly Parents[]) => "skip" | undefined,
  ancestors: readonly Parents[] = [],
): void {
  if (each(node, ancestors) === "skip" || !("children" in node)) return;
  for (const child of node.children) walk(child, each, [...ancestors, node]);
}

/** The units of the source that a node spans; nothing for one that no place of it has made. */
export function spanOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
