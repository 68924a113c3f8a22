/** A tree of markup as unist's kinds have them (hast, xast): what of it is an element, and what is in it. */
interface MarkupNode {
  type: string;
  children?: readonly MarkupNode[];
}

/** How many elements stand in one another, with the tree itself: level by level, so that no depth runs out of stack. */
export function depthOf(tree: MarkupNode): number {
  let depth = 0;
  for (let level: MarkupNode[] = [tree]; level.length > 0; depth += 1)
    level = level.flatMap(({ children = [] }) => children.filter(({ type }) => type === "element"));
  return depth;
}
