import type { Element, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";
import { depthOf } from "@/lib/content/reading/tree-depth";

export type { Element, ElementContent, Root } from "xast";

/** No drawing has elements so deep in others; who walks the tree needs no more room than this takes. */
const MAX_DEPTH = 200;

/** XML as a tree; null where it is not well-formed, has entities of its own, or is nested too deep. */
export function parseXml(text: string): Root | null {
  try {
    const tree = fromXml(text.replace(/^\uFEFF/, ""));
    return depthOf(tree) > MAX_DEPTH ? null : tree;
  } catch {
    return null;
  }
}

export const writeXml = (tree: Root | Element): string =>
  toXml(tree, { closeEmptyElements: true, tightClose: true });

/** The element that everything else is in. */
export const rootOf = (tree: Root): Element | null =>
  tree.children.find((node) => node.type === "element") ?? null;
