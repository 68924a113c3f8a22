import type { Text } from "mdast";
import { offsetsOf } from "./offsets";

/**
 * Parts of a text node, each with the place in the source from which it comes. `from` and `to` are units of its value.
 * null where the node can't be traced to the source.
 */
export function textCutter(node: Text, source: string): ((from: number, to: number) => Text) | null {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return null;
  const offsets = offsetsOf(node.value, source, start.offset, end.offset);
  if (!offsets) return null;
  const last = end.offset;
  const point = (offset: number) => {
    const lineStart = source.lastIndexOf("\n", offset - 1) + 1;
    const line = start.line + source.slice(start.offset, offset).split("\n").length - 1;
    return { line, column: offset - lineStart + 1, offset };
  };
  return (from, to) => ({
    type: "text",
    value: node.value.slice(from, to),
    position: { start: point(offsets[from] ?? last), end: point(offsets[to] ?? last) },
  });
}
