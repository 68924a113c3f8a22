import type { Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { Position } from "@/lib/records/problem";
import { textCutter } from "./cut-text";
import { startOf } from "./finding";
import { walk } from "./walk";
import { wordsOf } from "./words-of";

/** How a line ends on which a Chinese sentence does, or a line of its own such as 【记者 高田】. */
export const FINISHED = /(?:[。！？…][”’」』）》]*|】)[ \t]*$/;
const CHINESE_END = /[\p{Script=Han}，、；：—][ \t]*$/u;
const INDENT = /^[ \t]*\u3000/;

/**
 * Chinese newsrooms begin a paragraph with one line break: after a finished sentence, or before an indent. A paragraph with
 * a break inside a sentence, too, is wrapped text and stays one; `at` of what is given back are the breaks left in such.
 */
export function splitParagraphs(tree: Root, source: string): Position[] {
  const doubtful: Position[] = [];
  walk(tree, (node) => {
    if (node.type === "listItem")
      for (const child of node.children) if (child.type === "paragraph") leaveBreaks(child, source, doubtful);
    if (node.type !== "root" && node.type !== "blockquote" && node.type !== "footnoteDefinition") return;
    const children = node.children.flatMap((child): RootContent[] =>
      child.type === "paragraph" ? partsOf(child, source, doubtful) : [child],
    );
    Object.assign(node, { children });
  });
  return doubtful;
}

/** An item of a list stays as it is: what follows on a line of its own may be meant to stand below the list. */
function leaveBreaks(paragraph: Paragraph, source: string, doubtful: Position[]): void {
  const left = breaksOf(paragraph).filter(({ kind }) => kind === "finished" || kind === "indent");
  doubtful.push(...placesOf(paragraph, left, source));
}

function placesOf(paragraph: Paragraph, breaks: readonly Break[], source: string): Position[] {
  return breaks.map(({ child, at }) => {
    const node = paragraph.children[child];
    return startOf((node?.type === "text" && textCutter(node, source)?.(at, at + 1)) || paragraph);
  });
}

interface Break {
  /** The child of the paragraph in which it stands, and where in its value. */
  child: number;
  at: number;
  kind: "finished" | "indent" | "inside" | "other";
}

function partsOf(paragraph: Paragraph, source: string, doubtful: Position[]): Paragraph[] {
  const breaks = breaksOf(paragraph);
  const wrapped = breaks.some(({ kind }) => kind === "inside");
  const wanted = breaks.filter(({ kind }) => kind === "indent" || (kind === "finished" && !wrapped));
  const left = breaks.filter(({ kind }) => kind === "finished" && wrapped);
  doubtful.push(...placesOf(paragraph, left, source));
  const parts = cutAt(paragraph, wanted, source);
  for (const part of parts) dropIndent(part, source);
  return parts.filter(({ children }) =>
    children.some((child) => child.type !== "text" || /\S/.test(child.value)),
  );
}

function breaksOf({ children }: Paragraph): Break[] {
  const found: Break[] = [];
  let line = "";
  for (const [child, node] of children.entries()) {
    const words = wordsOf(node);
    if (node.type === "text")
      for (const { index: at } of words.matchAll(/\n/g)) {
        const before = line + words.slice(words.lastIndexOf("\n", at - 1) + 1, at);
        const after = words.slice(at + 1);
        const kind = INDENT.test(after)
          ? "indent"
          : FINISHED.test(before)
            ? "finished"
            : CHINESE_END.test(before)
              ? "inside"
              : "other";
        found.push({ child, at, kind });
        line = "";
      }
    line += words.slice(words.lastIndexOf("\n") + 1);
  }
  return found;
}

function cutAt(paragraph: Paragraph, breaks: readonly Break[], source: string): Paragraph[] {
  if (breaks.length === 0) return [paragraph];
  const parts: PhrasingContent[][] = [[]];
  for (const [child, node] of paragraph.children.entries()) {
    const here = breaks.filter((each) => each.child === child);
    const cut = node.type === "text" && here.length > 0 ? textCutter(node, source) : null;
    if (node.type !== "text" || !cut) {
      parts.at(-1)?.push(node);
      continue;
    }
    let from = 0;
    for (const { at } of here) {
      if (at > from) parts.at(-1)?.push(cut(from, at));
      parts.push([]);
      from = at + 1;
    }
    if (from < node.value.length) parts.at(-1)?.push(cut(from, node.value.length));
  }
  return parts
    .filter((children) => children.length > 0)
    .map((children) => ({ ...positioned(children), children }));
}

function positioned(children: readonly PhrasingContent[]): Paragraph {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return { type: "paragraph", children: [], ...(start && end ? { position: { start, end } } : {}) };
}

/** An indent typed with full-width spaces is the style sheet's business. */
function dropIndent(paragraph: Paragraph, source: string): void {
  const [first] = paragraph.children;
  const indent = first?.type === "text" ? (/^[ \t\u3000]+/.exec(first.value)?.[0] ?? "") : "";
  if (first?.type !== "text" || !indent.includes("\u3000")) return;
  const rest = textCutter(first, source)?.(indent.length, first.value.length);
  if (rest) paragraph.children[0] = rest;
}
