import type { Code, Root } from "mdast";
import { markdownTree } from "@/lib/content/markdown/parse";
import { spanOf, walk } from "@/lib/content/markdown/walk";
import { type Splice, spliced } from "./splices";

/** From this share of Chinese characters on an indented text is no code, but a paragraph that somebody has indented. */
const PROSE = 0.3;

/** A text whose code by indent alone has fences, and its tree: here, an indent before Chinese text means nothing. */
export function withFences(text: string): { text: string; tree: Root } {
  const tree = markdownTree(text);
  const splices: Splice[] = [];
  if (/^[ \t>]*(?: {4}|\t)/m.test(text))
    walk(tree, (node) => {
      if (node.type === "code") splices.push(...fencedInstead(node, text));
      return undefined;
    });
  if (splices.length === 0) return { text, tree };
  const fenced = spliced(text, splices);
  return { text: fenced, tree: markdownTree(fenced) };
}

function fencedInstead(node: Code, text: string): Splice[] {
  const { start, end } = spanOf(node);
  if (!/^[ \t]/.test(text.slice(start, start + 1)) || !/\p{Script=Han}|[<&]/u.test(node.value)) return [];
  const letters = [...node.value.replace(/\s+/g, "")];
  if (letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length > letters.length * PROSE) return [];
  // What stands before it in its line: marks of quotes, the indent of a list.
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).replace(/[^>\s]/g, " ");
  const fence = "`".repeat(Math.max(3, ...[...node.value.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return [{ start, end, text: [fence, ...node.value.split("\n"), fence].join(`\n${before}`) }];
}
