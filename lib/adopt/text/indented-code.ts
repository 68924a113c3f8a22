import type { Code } from "mdast";
import { markdownTree } from "@/lib/content/markdown/parse";
import { spanOf, walk } from "@/lib/content/markdown/walk";
import { type Splice, spliced } from "./splices";

/** From this share of Chinese characters on an indented text is no code, but a paragraph that somebody has indented. */
const PROSE = 0.3;

/** A text whose code by indent alone has fences: here, an indent before Chinese text means nothing. */
export function withFences(text: string): string {
  if (!/^[ \t>]*(?: {4}|\t)/m.test(text)) return text;
  const splices: Splice[] = [];
  walk(markdownTree(text), (node) => {
    if (node.type === "code") splices.push(...fencedInstead(node, text));
    return undefined;
  });
  return spliced(text, splices);
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
