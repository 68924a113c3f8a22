import type { Element, ElementContent, Root, RootContent } from "hast";
import { visitElements } from "@/lib/elements";
import { bilibiliVideo, untitled } from "@/lib/records/bilibili";
import { type Dropped, fallbackOf } from "./html-parts";

/** Elements whose children stand in lines. */
const LINES = /^(?:p|h[1-6]|a|span|b|strong|em|i|td|th|dt|summary)$/;

/**
 * Puts, in place, a link to a video's page where an editor has put the player of bilibili.com, which asks another site as soon as a
 * page is opened.
 */
export function linkPlayers(tree: Root): Dropped[] {
  const dropped: Dropped[] = [];
  const linked = (node: RootContent | ElementContent, inLine: boolean) => {
    const link = node.type === "element" ? linkTo(node) : null;
    if (node.type !== "element" || link === null) return node;
    // What stands in a frame is for browsers without frames.
    dropped.push(...fallbackOf(node));
    return inLine ? link : element(node, "p", [link]);
  };
  tree.children = tree.children.map((child) => linked(child, false));
  visitElements(tree, (parent) => {
    parent.children = parent.children.flatMap((child) => {
      const node = linked(child, LINES.test(parent.tagName));
      return node.type === "doctype" ? [] : [node];
    });
  });
  return dropped;
}

function linkTo(node: Element): Element | null {
  const video = node.tagName === "iframe" ? bilibiliVideo(String(node.properties.src ?? "")) : null;
  if (!video) return null;
  const title = String(node.properties.title ?? "").trim();
  const link = element(node, "a", [{ type: "text", value: title || untitled(video) }]);
  return { ...link, properties: { href: video.url } };
}

const element = ({ position }: Element, tagName: string, children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties: {},
  children,
  position,
});
