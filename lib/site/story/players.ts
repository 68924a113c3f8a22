import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import type { PictureView } from "../pictures/picture";

/**
 * A text with its videos and sounds as players: nothing of them is fetched before it is wanted but a video's first picture, and
 * nothing plays by itself. `pictures`: the videos' posters among them, by their addresses.
 */
export const withPlayers = (tree: Root, pictures: Readonly<Record<string, PictureView>>): Root => ({
  ...tree,
  children: tree.children.map((child) => played(child, pictures)),
});

function played<T extends RootContent | ElementContent>(
  node: T,
  pictures: Readonly<Record<string, PictureView>>,
): T | Element {
  if (node.type !== "element") return node;
  if (node.tagName === "video") return player(node, video(node.properties, pictures));
  if (node.tagName === "audio") return player(node, { preload: "none" });
  return { ...node, children: node.children.map((child) => played(child, pictures)) };
}

function player(node: Element, own: Properties): Element {
  const { src, title } = node.properties;
  const named = typeof title === "string" ? { ariaLabel: title } : {};
  const properties: Properties = { ...(src === undefined ? {} : { src }), controls: true, ...named, ...own };
  return { ...node, properties, children: node.children.map(captioned) };
}

/** A browser needs the size before it has the file, so that nothing moves when it comes. */
function video(
  { poster, width, height }: Properties,
  pictures: Readonly<Record<string, PictureView>>,
): Properties {
  const picture = typeof poster === "string" ? pictures[poster] : undefined;
  const size =
    isLength(width) && isLength(height) ? { width: Number(width), height: Number(height) } : picture;
  return {
    playsInline: true,
    preload: poster === undefined ? "metadata" : "none",
    ...(poster === undefined ? {} : { poster: picture?.src ?? poster }),
    ...(size ? { width: size.width, height: size.height } : {}),
  };
}

const isLength = (value: Properties[string]): boolean => /^[1-9]\d*$/.test(String(value));

/** Captions have a language and a name, by which the player offers them. */
function captioned(child: ElementContent): ElementContent {
  if (child.type !== "element" || child.tagName !== "track") return child;
  return { ...child, properties: { kind: "captions", srcLang: "zh-CN", label: "字幕", ...child.properties } };
}
