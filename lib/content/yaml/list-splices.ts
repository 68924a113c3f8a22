import { isMap, isScalar, isSeq, write, writeInLine, type YAMLMap, type YAMLSeq } from "./document";
import type { Splice } from "./splice";

export type Fields = Record<string, string | readonly string[]>;

/** An entry for a list of maps: `before` is the index, in the list as it is, of the entry that it goes above. */
export interface NewEntry {
  before: number;
  fields: Fields;
  /** Lines that stand below the entry's fields. */
  comments: readonly string[];
  /** On one line, in braces: `- {text: …, is: kicker}`. */
  inLine?: boolean;
}

/** Where entries go into the list `list` of a map, a key of its root; the list is made where there is none. */
export function listSplices(
  text: string,
  root: YAMLMap | null,
  list: string,
  entries: readonly NewEntry[],
): Splice[] {
  const node = root?.get(list, true);
  const block = entries.map((entry) => indent(writeEntry(entry), "  ")).join("");
  if (isSeq(node) && node.items.length > 0) {
    return entries.map((entry) => (node.flow ? inFlow(node, entry) : inBlock(text, node, entry)));
  }
  const range = (isSeq(node) || isScalar(node)) && node.range;
  if (!range) return [{ at: text.length, remove: 0, insert: `${list}:\n${block}` }];
  return [
    { at: range[0], remove: range[1] - range[0], insert: "" },
    { at: endOfLine(text, range[1]), remove: 0, insert: block },
  ];
}

const writeEntry = ({ fields, comments, inLine = false }: NewEntry): string =>
  (inLine ? `- ${writeInLine(fields)}\n` : write([fields])) +
  comments.map((comment) => `  # ${comment}\n`).join("");

/** At the end of a list that is the whole text, below the comments there. */
export function appendSplices(text: string, list: YAMLSeq, entries: readonly Fields[]): Splice[] {
  const first = rangeOf(list.items[0]);
  const before = list.items.length;
  if (list.flow) return entries.map((fields) => inFlow(list, { before, fields }));
  const column = first ? columnOf(text, dashOf(text, first[0])) : 0;
  return [{ at: text.length, remove: 0, insert: indent(write(entries), " ".repeat(column)) }];
}

/**
 * Above another entry of a list that is the whole text, below the comments that belong to the one before it; above the first
 * one, below what stands at the head of the file.
 */
export function insertSplices(text: string, list: YAMLSeq, before: number, fields: Fields): Splice[] {
  const entry = { before, fields, comments: [] };
  const added = list.flow ? inFlow(list, entry) : inBlock(text, list, entry);
  const head =
    added.at === 0 && !list.flow ? startOfLine(text, dashOf(text, rangeOf(list.items[0])?.[0] ?? 0)) : 0;
  return [{ ...added, at: Math.max(added.at, head) }];
}

/** A list in brackets: [{…}, {…}]. */
function inFlow({ items }: YAMLSeq, { before, fields }: Pick<NewEntry, "before" | "fields">): Splice {
  const map = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const written = `{${map.join(", ")}}`;
  const above = rangeOf(items[before - 1]);
  if (above) return { at: above[1], remove: 0, insert: `, ${written}` };
  return { at: rangeOf(items[0])?.[0] ?? 0, remove: 0, insert: `${written}, ` };
}

/** A list of dashes: below the entry above, or above the first one with the comment lines that stand on it. */
function inBlock(text: string, { items }: YAMLSeq, entry: NewEntry): Splice {
  const first = dashOf(text, rangeOf(items[0])?.[0] ?? 0);
  const column = columnOf(text, first);
  const above = rangeOf(items[entry.before - 1]);
  const at = above ? endOfEntry(text, above[1], column) : startOfEntry(text, first);
  return { at, remove: 0, insert: indent(writeEntry(entry), " ".repeat(column)) };
}

/** The dash of the entry that begins at `start`, and its column from 0. */
export const dashOf = (text: string, start: number): number => text.lastIndexOf("-", start - 1);
export const columnOf = (text: string, at: number): number => at - startOfLine(text, at);

export const rangeOf = (node: unknown): readonly [number, number, number] | null =>
  (isMap(node) || isScalar(node) || isSeq(node)) && node.range ? node.range : null;

export const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

export const startOfLine = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** Where the next line begins; `at` itself where a line begins there. */
export const endOfLine = (text: string, at: number): number =>
  text[at - 1] === "\n" ? at : text.indexOf("\n", at) + 1;

/** Comments that are set deeper than the dashes belong to the entry above them. */
export function endOfEntry(text: string, end: number, column: number): number {
  const from = endOfLine(text, end);
  const comments = new RegExp(`(?:[ \\t]{${column + 1},}#[^\\n]*\\n)*`, "y");
  comments.lastIndex = from;
  return from + (comments.exec(text)?.[0].length ?? 0);
}

/** Comment lines right above a dash belong to its entry. */
function startOfEntry(text: string, dash: number): number {
  let start = startOfLine(text, dash);
  while (start > 0 && /^[ \t]*#/.test(text.slice(startOfLine(text, start - 1), start)))
    start = startOfLine(text, start - 1);
  return start;
}
