import type { Element, Root } from "hast";
import { defaultHandlers, type Handle, type State, toMdast } from "hast-util-to-mdast";
import type { FootnoteDefinition, FootnoteReference, Html, Root as MarkdownRoot } from "mdast";
import { walk } from "../markdown/walk";
import { tidyMarks } from "./marks";

declare module "mdast" {
  interface ParagraphData {
    /** Key of the manuscript's looks. */
    look?: string;
  }
}

/** Elements of our own for notes, which HTML has not. Each has its note's name. */
export const NOTE_MARK = "note-mark";
export const NOTE_TEXT = "note-text";

const html = (value: string): Html => ({ type: "html", value });

/** Markdown has no sign for small letters above and below the line: m², H₂O. */
const kept: Handle = (state, node) => [
  html(`<${node.tagName}>`),
  ...inline(state, node).filter(({ type }) => type !== "break"),
  html(`</${node.tagName}>`),
];

const inline = (state: State, node: Element) => state.all(node);

const paragraph: Handle = (state, node) => {
  const made = defaultHandlers.p(state, node);
  const look = node.properties.dataLook;
  if (made && typeof look === "string") made.data = { ...made.data, look };
  return made;
};

const lineBreak: Handle = (state, node) => (state.inTable ? html("<br>") : defaultHandlers.br(state, node));

const nameOf = (node: Element): string => String(node.properties.name ?? "");

const noteMark: Handle = (_, node): FootnoteReference => ({
  type: "footnoteReference",
  identifier: nameOf(node),
  label: nameOf(node),
});

const noteText: Handle = (state, node): FootnoteDefinition => ({
  type: "footnoteDefinition",
  identifier: nameOf(node),
  label: nameOf(node),
  children: state.toSpecificContent(state.toFlow(state.all(node)), () => ({
    type: "paragraph",
    children: [],
  })),
});

/** Underlined text is no emphasised text: Chinese documents underline what is to be filled in. */
const bare: Handle = (state, node) => inline(state, node);

/** The tree as Markdown has it. What Markdown has no form for is text. */
export function toMarkdownTree(tree: Root): MarkdownRoot {
  const made = toMdast(tree, {
    handlers: {
      br: lineBreak,
      ins: bare,
      [NOTE_MARK]: noteMark,
      [NOTE_TEXT]: noteText,
      p: paragraph,
      sub: kept,
      sup: kept,
      u: bare,
    },
  });
  if (made.type !== "root") throw new Error(`a whole tree became ${made.type}`);
  tidyMarks(made);
  closeLists(made);
  return made;
}

/** A list of lines has no blank lines between them. */
function closeLists(tree: MarkdownRoot): void {
  walk(tree, (node) => {
    if (node.type !== "list") return undefined;
    for (const item of node.children)
      item.spread = item.children.filter(({ type }) => type !== "list").length > 1;
    node.spread = node.children.some(({ spread }) => spread);
    return undefined;
  });
}
