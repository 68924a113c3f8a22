import type { Heading, Nodes, Root } from "mdast";
import { spanOf, walk } from "./walk";
import { wordsOf } from "./words-of";

/** Each round reads the text again, since an indent that was none may have hidden what follows it. */
const MAX_ROUNDS = 5;

interface Edit {
  start: number;
  /** As long as what it replaces, so that every offset stays. */
  text: string;
}

/**
 * Reads a text as those mean it who write Chinese: spaces before Chinese text are an indent, not code; a rule below a
 * sentence is a rule, and the sentence no heading; what stands between `%%` is for editors alone. `source` is the text with
 * other marks in the place of those that say otherwise: of the same length, so that places in it are places in the text.
 */
export function readAsMeant(text: string, parse: (text: string) => Root): { source: string; tree: Root } {
  let source = text;
  let tree = parse(source);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = editsFor(tree, source);
    if (edits.length === 0) break;
    for (const { start, text: instead } of edits)
      source = source.slice(0, start) + instead + source.slice(start + instead.length);
    tree = parse(source);
  }
  return { source, tree };
}

function editsFor(tree: Root, source: string): Edit[] {
  const notes = notesIn(tree, source);
  // What a note hides is not looked at until it is gone.
  if (notes.length > 0) return notes;
  const edits: Edit[] = [];
  walk(tree, (node) => {
    if (node.type === "code" && /\p{Script=Han}/u.test(node.value)) edits.push(...indentsOf(node, source));
    if (node.type === "heading") edits.push(...rulesOf(node, source));
  });
  return edits;
}

/** Spaces of code that is code by them alone become full-width ones, which indent a paragraph. */
function indentsOf(node: Nodes, source: string): Edit[] {
  const { start, end } = spanOf(node);
  if (!/^[ \t]/.test(source.slice(start, start + 1))) return [];
  const column = node.position?.start.column ?? 1;
  const edits: Edit[] = [];
  let at = start;
  for (const [index, line] of source.slice(start, end).split("\n").entries()) {
    const before = index === 0 ? 0 : (/^[ \t]*(?:>[ \t]?)*/.exec(line)?.[0].length ?? 0);
    const from = index === 0 ? 0 : Math.min(before, column - 1);
    const spaces = /^[ \t]*/.exec(line.slice(from))?.[0].length ?? 0;
    if (spaces > 0) edits.push({ start: at + from, text: "\u3000".repeat(spaces) });
    at += line.length + 1;
  }
  return edits;
}

/** How Chinese text reads that is no heading. */
const SENTENCE = /[。；…]|[！？：，）】][”’」』）】]*$|^.{40}/m;

/** `---` or `===` below a sentence becomes `***`, which is nothing but a rule. */
function rulesOf(node: Heading, source: string): Edit[] {
  const { start, end } = spanOf(node);
  const rule = /\n[ \t>]*(-{3,}|={3,})[ \t]*$/.exec(source.slice(start, end));
  if (!rule?.[1] || !SENTENCE.test(wordsOf(node))) return [];
  const from = start + rule.index + rule[0].lastIndexOf(rule[1]);
  return [{ start: from, text: "*".repeat(rule[1].length) }];
}

/** Notes between `%%`, as Obsidian has them, become spaces. A percent sign behind a figure begins none. */
function notesIn(tree: Root, source: string): Edit[] {
  if (!source.includes("%%")) return [];
  const texts: { start: number; end: number }[] = [];
  walk(tree, (node) => {
    if (node.type === "text") texts.push(spanOf(node));
  });
  const isText = (offset: number) => texts.some(({ start, end }) => start <= offset && offset < end);
  return [...source.matchAll(/(?<![\d%\\])%%(?!%)(?:[^%]|%(?!%))*%%(?!%)/g)]
    .filter(({ index }) => isText(index))
    .map(({ 0: note, index }) => ({ start: index, text: note.replace(/[^\n]/g, " ") }));
}
