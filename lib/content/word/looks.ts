import type { Look } from "../manuscript/manuscript";
import type { Element } from "../media/xml";
import type { Styles } from "./styles";
import { childNamed, elementsOf, make } from "./xml";

/**
 * Gives each paragraph the name of its look in the place of its style, so that the converter keeps it. Paragraphs of tables
 * and of notes have none. Returns the looks by their names.
 */
export function nameLooks(root: Element, isText: boolean, styles: Styles): Map<string, Look> {
  const names = new Map<string, string>();
  const looks = new Map<string, Look>();
  const name = (paragraph: Element, own: boolean) => {
    if (!own) return setStyle(paragraph, null);
    const look = styles.lookOf(paragraph);
    const key = JSON.stringify(look);
    const known = names.get(key) ?? `look${names.size}`;
    names.set(key, known);
    looks.set(known, look);
    return setStyle(paragraph, isListed(paragraph) ? null : known);
  };
  const read = (element: Element, own: boolean) => {
    for (const child of elementsOf(element)) {
      if (child.name === "w:p") name(child, own);
      else read(child, own && child.name !== "w:tbl");
    }
  };
  read(root, isText);
  return looks;
}

function setStyle(paragraph: Element, style: string | null): void {
  const properties = childNamed(paragraph, "w:pPr") ?? make("w:pPr");
  properties.children = [
    ...(style === null ? [] : [make("w:pStyle", { "w:val": style })]),
    ...properties.children.filter((child) => child.type !== "element" || child.name !== "w:pStyle"),
  ];
  if (!paragraph.children.includes(properties)) paragraph.children.unshift(properties);
}

const isListed = (paragraph: Element): boolean => {
  const numbering = childNamed(childNamed(paragraph, "w:pPr"), "w:numPr");
  const list = numbering && childNamed(numbering, "w:numId");
  return list !== null && list.attributes["w:val"] !== "0";
};
