import type { Image, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { wordsOf } from "../markdown/words-of";
import { type Look, NO_LOOK } from "./manuscript";

/** A block of a story's text, as far as finding its headline and its signature goes. */
export interface Block {
  node: RootContent;
  kind: "text" | "picture" | "heading" | "note" | "other";
  /** Its words in one line. */
  text: string;
  look: Look;
}

/** The blocks of a text. A paragraph with breaks is several, and one that begins or ends with pictures has them apart. */
export function blocksOf(root: Root, looks: ReadonlyMap<string, Look>): Block[] {
  return root.children.flatMap((node): Block[] => {
    if (node.type !== "paragraph") return [block(node, looks)];
    return linesOf(node)
      .flatMap(withPicturesApart)
      .map(withoutIndent)
      .filter(({ children }) => children.length > 0)
      .map((each) => block(each, looks));
  });
}

function block(node: RootContent, looks: ReadonlyMap<string, Look>): Block {
  const text = lineOf(node);
  const look = (node.type === "paragraph" && looks.get(node.data?.look ?? "")) || NO_LOOK;
  return { node, kind: kindOf(node, text), text, look };
}

export const lineOf = (node: RootContent): string => wordsOf(node).replace(/\s+/g, " ").trim();

function kindOf(node: RootContent, text: string): Block["kind"] {
  if (node.type === "heading") return "heading";
  if (node.type === "footnoteDefinition") return "note";
  if (node.type !== "paragraph") return "other";
  return text === "" && node.children.some(({ type }) => type === "image") ? "picture" : "text";
}

/** A sentence goes on in the next line. */
const GOES_ON = /[，、；：—][ \t]*$/;

/** At line breaks, with which offices end paragraphs, too; one inside of a sentence stays. */
function linesOf(paragraph: Paragraph): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    const line = lines.at(-1);
    if (child.type === "break" && !GOES_ON.test(line?.map(wordsOf).join("") ?? "")) lines.push([]);
    else line?.push(child);
  }
  return lines.map((children) => ({ ...paragraph, children }));
}

const isPicture = (node: PhrasingContent): boolean =>
  node.type === "image" ||
  (node.type === "link" && node.children.length > 0 && node.children.every(isPicture));

const isSpace = (node: PhrasingContent): boolean => node.type === "text" && node.value.trim() === "";

function withPicturesApart(paragraph: Paragraph): Paragraph[] {
  const { children } = paragraph;
  const first = children.findIndex((child) => !isPicture(child) && !isSpace(child));
  const last = children.findLastIndex((child) => !isPicture(child) && !isSpace(child));
  const part = (own: PhrasingContent[]): Paragraph => ({ ...paragraph, children: own });
  const pictures = (from: number, to: number) =>
    children
      .slice(from, to)
      .filter(isPicture)
      .flatMap(picturesIn)
      .map((picture) => part([picture]));
  if (first < 0) return pictures(0, children.length);
  return [
    ...pictures(0, first),
    part(children.slice(first, last + 1)),
    ...pictures(last + 1, children.length),
  ];
}

function picturesIn(node: PhrasingContent): Image[] {
  if (node.type === "image") return [node];
  return node.type === "link" ? node.children.flatMap(picturesIn) : [];
}

/** Full-width spaces and hard ones before the first word and behind the last. */
function withoutIndent(paragraph: Paragraph): Paragraph {
  const children = structuredClone(paragraph.children);
  trim(children, "start");
  trim(children, "end");
  return { ...paragraph, children };
}

function trim(children: PhrasingContent[], end: "start" | "end"): void {
  for (let node = at(children, end); node; node = at(children, end)) {
    if (node.type === "text") {
      node.value = end === "start" ? node.value.trimStart() : node.value.trimEnd();
      if (node.value !== "") return;
    } else if ("children" in node) {
      trim(node.children, end);
      if (node.children.length > 0) return;
    } else if (node.type !== "break") return;
    if (end === "start") children.shift();
    else children.pop();
  }
}

const at = (children: readonly PhrasingContent[], end: "start" | "end"): PhrasingContent | undefined =>
  end === "start" ? children[0] : children.at(-1);
