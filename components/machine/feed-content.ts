import type { Element, ElementContent, Root } from "hast";
import { visitElements } from "@/lib/elements";
import type { PictureView } from "@/lib/site/pictures/picture";
import type { BodyView } from "@/lib/site/story/body";
import type { ContentView } from "@/lib/site/story/content";
import type { CorrectionView } from "@/lib/site/story/corrections";
import type { PhotoNote } from "@/lib/site/story/photo-notes";
import type { Run } from "@/lib/site/story/runs";

/** What a story's page says, for feed readers: the same words and photos in the same order, in HTML that all of them show. */
export function feedContent(content: ContentView, page: string): Root {
  const { kicker, deck, suppliedNote, corrections, picture, body, gallery, photoNotes } = content;
  const children = [
    ...(kicker ? [paragraph(wordsOf(kicker))] : []),
    ...(deck ? [paragraph(wordsOf(deck))] : []),
    ...(suppliedNote ? [paragraph(suppliedNote)] : []),
    // Before the text that they are about: who has read it once sees what is new.
    ...corrections.map(correction),
    ...(picture ? [figure(picture)] : []),
    ...bodyTree(body).children,
    ...gallery.map((each) => figure(each.picture)),
    ...photoNotes.map(photoNote),
  ];
  return withAbsoluteLinks({ type: "root", children }, page);
}

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties: {},
  children,
});
const words = (value: string): ElementContent => ({ type: "text", value });
const paragraph = (text: string): Element => element("p", [words(text)]);
const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** 更正（2024年6月25日）：… */
const correction = ({ dateLabel, text, by }: CorrectionView): Element =>
  paragraph(`更正（${dateLabel}）：${text}${by ? `（${by}）` : ""}`);

/** A photo with caption and credit. */
function figure({ src, alt, width, height, caption, credit }: PictureView): Element {
  const image: Element = { ...element("img", []), properties: { src, alt, width, height } };
  if (!caption && !credit) return element("figure", [image]);
  const parts = [
    ...(caption ? [words(caption)] : []),
    ...(caption && credit ? [words(" ")] : []),
    ...(credit ? [element("small", [words(credit)])] : []),
  ];
  return element("figure", [image, element("figcaption", parts)]);
}

/** A photo that the site does not have. */
function photoNote({ label, caption, credit }: PhotoNote): Element {
  const said = [caption, credit].filter(Boolean).join(" ");
  if (said) return paragraph(`${label ?? ""}${said}（原版配图未收录）`);
  return paragraph(`${label ? `${label}：` : ""}原版配图未收录`);
}

function bodyTree(body: BodyView): Root {
  if (body.kind === "markdown") return readable(structuredClone(body.tree), body.pictures);
  const children = body.blocks.map(({ kind, runs }) =>
    element(kind === "subhead" ? "h2" : "p", [words(wordsOf(runs))]),
  );
  return { type: "root", children };
}

/** Each picture by its one file in a format that all feed readers know; a task's box, which they drop, as a character. */
function readable(tree: Root, pictures: Record<string, PictureView>): Root {
  visitElements(tree, (each) => {
    const picture = each.tagName === "img" ? pictures[String(each.properties.src)] : undefined;
    if (picture)
      Object.assign(each.properties, { src: picture.src, width: picture.width, height: picture.height });
    if (each.tagName === "video" || each.tagName === "audio") Object.assign(each, playerLink(each));
    if (each.tagName === "input")
      Object.assign(each, element("span", [words(each.properties.checked ? "☑" : "☐")]));
  });
  return tree;
}

/** Most feed readers play nothing: a link to the file, with the video's picture and name. */
function playerLink({ tagName, properties, children }: Element): Element {
  const [source] = children.flatMap((child) =>
    child.type === "element" ? (child.properties.src ?? []) : [],
  );
  const { src = source, poster, ariaLabel } = properties;
  const label = `${tagName === "video" ? "看视频" : "听声音"}${ariaLabel ? `：${ariaLabel}` : ""}`;
  const image: Element = { ...element("img", []), properties: { src: poster, alt: "" } };
  return { ...element("a", [...(poster ? [image] : []), words(label)]), properties: { href: src } };
}

/** Links with the site's address: in a feed `/media/…` and `#note` belong to no page. */
function withAbsoluteLinks(tree: Root, page: string): Root {
  visitElements(tree, ({ properties }) => {
    for (const name of ["href", "src"]) {
      const value = properties[name];
      if (typeof value === "string" && URL.canParse(value, page))
        properties[name] = new URL(value, page).href;
    }
  });
  return tree;
}
