import type { Element, Root } from "hast";
import { visitElements } from "@/lib/elements";

/** Whether a text has something to see or to hear besides words. */
export function hasFigures(tree: Root): boolean {
  let found = false;
  visitElements(tree, ({ tagName }) => {
    if (tagName === "img" || isPlayer(tagName)) found = true;
  });
  return found;
}

/** Visits the tree's videos and sounds. */
export function visitPlayers(tree: Root, each: (player: Element) => void): void {
  visitElements(tree, (element) => {
    if (isPlayer(element.tagName)) each(element);
  });
}

const isPlayer = (tagName: string): boolean => tagName === "video" || tagName === "audio";

/** Visits the tree's pictures. */
export function visitImages(tree: Root, each: (image: Element) => void): void {
  visitElements(tree, (element) => {
    if (element.tagName === "img") each(element);
  });
}

/** Where the tree's pictures, videos and links lead, as they stand in it. */
export function linksOf(tree: Root): string[] {
  const found: string[] = [];
  visitElements(tree, ({ properties: { src, href, poster } }) => {
    for (const link of [src, href, poster]) if (typeof link === "string") found.push(link);
  });
  return found;
}
