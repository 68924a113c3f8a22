import type { Element, ElementContent, Root, RootContent } from "hast";
import { bilibiliVideo, untitled } from "@/lib/records/bilibili";

/**
 * A text with each link to a video of bilibili.com that has a paragraph to itself as a card: its title where it has one, where it
 * is to be seen, and its number. It is a link; no other site is asked before somebody follows it.
 */
export const withVideoCards = (tree: Root): Root => ({ ...tree, children: tree.children.map(asCard) });

function asCard<T extends RootContent | ElementContent>(node: T): T | Element {
  if (node.type !== "element") return node;
  if (node.tagName !== "p") return { ...node, children: node.children.map(asCard) };
  const [link, ...others] = node.children.filter(
    (child) => child.type !== "text" || child.value.trim() !== "",
  );
  if (link?.type !== "element" || link.tagName !== "a" || others.length > 0) return node;
  const video = bilibiliVideo(String(link.properties.href ?? ""));
  if (!video || link.children.some((child) => child.type !== "text")) return node;
  const words = link.children.map((child) => (child.type === "text" ? child.value : "")).join("");
  const isTitle = words !== untitled(video);
  const parts = [
    ...(isTitle ? [element("b", [{ type: "text", value: words }])] : []),
    element("span", [{ type: "text", value: "在哔哩哔哩观看" }]),
    { type: "text", value: " " } as const,
    element("small", [{ type: "text", value: video.id }]),
  ];
  return {
    ...node,
    properties: { className: ["card"] },
    children: [{ ...link, properties: { href: video.url }, children: parts }],
  };
}

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties: {},
  children,
});
