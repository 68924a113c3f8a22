import type { Paragraph, PhrasingContent } from "mdast";
import { wordsOf } from "../markdown/words-of";

/** A paragraph without its first words: `from` counts the units of what `wordsOf` gives. */
export const wordsFrom = (paragraph: Paragraph, from: number): Paragraph => ({
  ...paragraph,
  children: part(paragraph.children, from, Number.POSITIVE_INFINITY),
});

/** A paragraph without its last words. */
export const wordsTo = (paragraph: Paragraph, to: number): Paragraph => ({
  ...paragraph,
  children: part(paragraph.children, 0, to),
});

function part(nodes: readonly PhrasingContent[], from: number, to: number): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let start = 0;
  for (const node of nodes) {
    const length = wordsOf(node).length;
    const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)];
    // What has no words, a picture or a note's mark, stays where the words around it do.
    if (length === 0 ? start >= from && start <= to : first < last) kept.push(cut(node, first, last, length));
    start += length;
  }
  return kept;
}

function cut(node: PhrasingContent, from: number, to: number, length: number): PhrasingContent {
  if (from === 0 && to === length) return node;
  if (node.type === "text") return { ...node, value: node.value.slice(from, to) };
  switch (node.type) {
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
    case "linkReference":
      return { ...node, children: part(node.children, from, to) };
    default:
      return node;
  }
}
