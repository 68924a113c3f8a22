import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/** Visits the elements of an HTML tree, parents before their children; `each` may change what it is given. */
export function visitElements(tree: Root, each: (element: Element) => void): void {
  visit(tree, "element", (element) => {
    each(element);
  });
}
