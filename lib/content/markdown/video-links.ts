import type { Element, ElementContent, Root, RootContent } from "hast";
import { visitElements } from "@/lib/elements";
import { bilibiliVideo, isAddress, untitled } from "@/lib/records/bilibili";
import type { Dropped } from "./html-parts";
import { fallbackOf } from "./player-fallback";

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

/**
 * Gives a link to a video that has a paragraph to itself, and says nothing but its address, the video's number as its words: they
 * stand in summaries and search, too. In place, after the text was accounted for: the address does its work.
 */
export function nameVideos(tree: Root): void {
  visitElements(tree, ({ tagName, children }) => {
    const [link, ...others] = children.filter((child) => child.type !== "text" || child.value.trim() !== "");
    if (tagName !== "p" || link?.type !== "element" || link.tagName !== "a" || others.length > 0) return;
    const [words, ...more] = link.children;
    const video = bilibiliVideo(String(link.properties.href ?? ""));
    if (video && words?.type === "text" && more.length === 0 && isAddress(words.value))
      words.value = untitled(video);
  });
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
