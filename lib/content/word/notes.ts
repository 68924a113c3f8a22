import type { Element, ElementContent, Root } from "hast";
import { NOTE_MARK, NOTE_TEXT } from "../manuscript/to-markdown-tree";
import { NOTE_PREFIX } from "./convert";

const MARK = new RegExp(`^#${NOTE_PREFIX}((?:footnote|endnote)-.+)$`);
const TEXT = new RegExp(`^${NOTE_PREFIX}((?:footnote|endnote)-.+)$`);

/** Makes notes of the converter's links and list: each is named by a figure, in the order in which the text leads to them. */
export function nameNotes(tree: Root): void {
  const names = new Map<string, string>();
  eachChild(tree, (child) => {
    const id = MARK.exec(hrefOf(markIn(child)))?.[1];
    if (id === undefined) return child;
    names.set(id, names.get(id) ?? String(names.size + 1));
    return element(NOTE_MARK, names.get(id) ?? id, []);
  });
  tree.children = tree.children.flatMap((child): Root["children"] => {
    if (child.type !== "element" || child.tagName !== "ol") return [child];
    const notes = child.children.filter((item): item is Element => item.type === "element");
    const ids = notes.map((item) => TEXT.exec(String(item.properties.id ?? ""))?.[1]);
    if (notes.length === 0 || ids.includes(undefined)) return [child];
    return notes.map((item, index) =>
      element(NOTE_TEXT, names.get(ids[index] ?? "") ?? `注${index + 1}`, withoutWayBack(item.children)),
    );
  });
}

/** The link inside of `<sup>`. */
function markIn(node: ElementContent): ElementContent | undefined {
  return node.type === "element" && node.tagName === "sup" ? node.children[0] : undefined;
}

const hrefOf = (node: ElementContent | undefined): string =>
  node?.type === "element" && node.tagName === "a" ? String(node.properties.href ?? "") : "";

/** Each note ends with an arrow that leads back to the text; the site makes its own. */
function withoutWayBack(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (/^#.*-ref-/.test(hrefOf(child))) return [];
    return child.type === "element" ? [{ ...child, children: withoutWayBack(child.children) }] : [child];
  });
}

function eachChild(parent: Root | Element, change: (child: ElementContent) => ElementContent): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== "element") continue;
    const changed = change(child);
    parent.children[index] = changed;
    if (changed === child) eachChild(child, change);
  }
}

const element = (tagName: string, name: string, children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties: { name },
  children,
});
