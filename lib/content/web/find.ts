import type { Element, Nodes, Root } from "hast";

/** Finding elements of an HTML tree by what pages call them. */

export type Test = (element: Element) => boolean;

export const byId =
  (id: string): Test =>
  ({ properties }) =>
    properties.id === id;

export const byTag =
  (...names: string[]): Test =>
  ({ tagName }) =>
    names.includes(tagName);

export const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);

export const byClass =
  (name: string): Test =>
  (element) =>
    hasClass(element, name);

/** The first element, in the order of the page. */
export function find(tree: Root | Element, test: Test): Element | null {
  for (const child of tree.children) {
    if (child.type !== "element") continue;
    if (test(child)) return child;
    const inside = find(child, test);
    if (inside) return inside;
  }
  return null;
}

export function findAll(tree: Root | Element, test: Test): Element[] {
  return tree.children.flatMap((child) =>
    child.type === "element" ? [...(test(child) ? [child] : []), ...findAll(child, test)] : [],
  );
}

/** The words of an element in one line; null where there are none. */
export function wordsIn(node: Nodes | null | undefined): string | null {
  if (!node) return null;
  return (
    textIn(node)
      .replace(/[\s\u00a0]+/g, " ")
      .trim() || null
  );
}

/** All that is typed inside of a node. A break is a space. */
export function textIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && node.tagName === "br") return " ";
  return "children" in node ? node.children.map(textIn).join("") : "";
}

/** The content of `<meta property="og:title">` or `<meta name="author">`. */
export function metaOf(tree: Root, ...names: string[]): string | null {
  const metas = findAll(tree, byTag("meta"));
  for (const name of names) {
    const meta = metas.find(({ properties }) => properties.property === name || properties.name === name);
    const content = String(meta?.properties.content ?? "").trim();
    if (content !== "") return content;
  }
  return null;
}

/** The comments of a page: publishing systems keep what they know of a story there. */
export function commentsIn(tree: Root | Element): string[] {
  return tree.children.flatMap((child) => {
    if (child.type === "comment") return [child.value];
    return child.type === "element" ? commentsIn(child) : [];
  });
}
