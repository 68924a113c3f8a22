import type { Element, Root } from "hast";
import type { Html, Root as MarkdownRoot, Nodes, Parents } from "mdast";
import type { Position } from "@/lib/records/problem";
import { startOf } from "./finding";
import { walk } from "./walk";

/** A stretch of text as the editor wrote it, which must come out among what readers see. */
export interface Stretch {
  at: Position;
  text: string;
  node: Nodes;
  ancestors: readonly Parents[];
}

// A number in characters that neither Markdown nor HTML gives a meaning to.
const OPEN = "\uE010";
const CLOSE = "\uE011";
const ZERO = 0xe000;
const TAG = new RegExp(`${OPEN}([\\uE000-\\uE009]+)${CLOSE}`, "g");

const tagOf = (index: number): string =>
  `${OPEN}${[...String(index)].map((digit) => String.fromCharCode(ZERO + Number(digit))).join("")}${CLOSE}`;

/** The numbers of the tags that a text holds. */
const tagsIn = (text: string): number[] =>
  [...text.matchAll(TAG)].map(([, digits = ""]) =>
    Number([...digits].map((digit) => digit.charCodeAt(0) - ZERO).join("")),
  );

/** A copy of a tree with a tag in the place of each stretch of its text, and the stretches by their tags. */
export function tagged(original: MarkdownRoot): { tree: MarkdownRoot; stretches: Stretch[] } {
  const tree = structuredClone(original);
  const stretches: Stretch[] = [];
  walk(tree, (node, ancestors) => {
    const take = (text: string, at = startOf(node)) => {
      if (text.trim() === "") return text;
      stretches.push({ at, text, node, ancestors });
      return tagOf(stretches.length - 1);
    };
    if ("title" in node && node.title) node.title = take(node.title);
    if (node.type === "html") tagHtml(node, take);
    else if (node.type === "image" || node.type === "imageReference") node.alt = take(node.alt || "图片");
    else if ("value" in node) node.value = take(node.value);
  });
  return { tree, stretches };
}

/**
 * Comments and tags, which are mark-up; all between them is text, and so is what no tag has: `<div 汉字>`. Also what begins one that does not end as it should: what
 * follows is text, which may well be lost.
 */
export const HTML_MARKUP =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/?[a-z](?:[^<>"'\u0080-\uffff]|"[^"]*"|'[^']*')*>|<!--|<!\[CDATA\[|\]\]>|<[!?]|<\/?[a-z][\w:-]*/gi;

function tagHtml(node: Html, take: (text: string, at?: Position) => string): void {
  const { line, column } = startOf(node);
  const whole = node.value;
  let value = "";
  let from = 0;
  const text = (to: number) => {
    const piece = whole.slice(from, to).replace(/^\s+/, (space) => {
      value += space;
      from += space.length;
      return "";
    });
    const before = whole.slice(0, from).split("\n");
    const last = before.at(-1)?.length ?? 0;
    value += take(piece, {
      line: line + before.length - 1,
      column: before.length === 1 ? column + last : last + 1,
    });
  };
  for (const { 0: markup, index } of whole.matchAll(HTML_MARKUP)) {
    text(index);
    value += markup;
    from = index + markup.length;
  }
  text(whole.length);
  node.value = value;
}

/** The tags that a part of a tree holds: in its texts, and in what its pictures and links say besides. */
export function tagsOf(node: Root | Element): number[] {
  const inside =
    "content" in node && node.content ? [...node.children, ...node.content.children] : node.children;
  const { alt, title } = node.type === "element" ? node.properties : {};
  return [
    ...[alt, title].flatMap((words) => (typeof words === "string" ? tagsIn(words) : [])),
    ...inside.flatMap((child) =>
      child.type === "text" ? tagsIn(child.value) : child.type === "element" ? tagsOf(child) : [],
    ),
  ];
}
