import type { Element, Root } from "hast";
import { visitElements } from "@/lib/elements";

export function hasImages(tree: Root): boolean {
  let found = false;
  visitImages(tree, () => {
    found = true;
  });
  return found;
}

/** Visits the tree's pictures. */
export function visitImages(tree: Root, each: (image: Element) => void): void {
  visitElements(tree, (element) => {
    if (element.tagName === "img") each(element);
  });
}

/** Where the tree's pictures and links lead, as they stand in it. */
export function linksOf(tree: Root): string[] {
  const found: string[] = [];
  visitElements(tree, ({ properties: { src, href } }) => {
    for (const link of [src, href]) if (typeof link === "string") found.push(link);
  });
  return found;
}
