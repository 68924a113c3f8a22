import { isDeepStrictEqual } from "node:util";
import {
  type Document,
  format,
  isMap,
  isScalar,
  isSeq,
  parse,
  write,
  type YAMLMap,
  type YAMLSeq,
} from "./document";

type Fields = Record<string, string | readonly string[]>;

/** An entry for a list of maps: `before` is the index, in the list as it is, of the entry that it goes above. */
export interface NewEntry {
  before: number;
  fields: Fields;
  /** Stands below the entry's fields; null for none. */
  comment: string | null;
}

export interface YamlEdit {
  /** Fields of the root to set; those that are not there yet go to the top. */
  fields: Record<string, string>;
  /** The list that `entries` go into, a key of the root. */
  list: string;
  entries: readonly NewEntry[];
}

/**
 * Changes a map's text and leaves everything else as it was typed: comments, spaces, quotes, the order of keys. The parser
 * says where things stand and what must come out; only a text so oddly set that the pieces do not fit is written anew by
 * the library, which keeps comments but not spaces. `text` must be a map, or empty.
 */
export function editYaml(given: string, edit: YamlEdit): string {
  const text = ended(given);
  return asTyped(edited(parse(text), edit), splice(text, splicesOf(text, edit)));
}

/** Adds entries at the end of a list, as carefully. `text` must be a list, or empty. */
export function appendToList(given: string, entries: readonly Fields[]): string {
  const text = ended(given);
  const wanted: Document = parse(text);
  const { contents } = wanted;
  const splices = isSeq(contents)
    ? appendSplices(text, contents, entries)
    : [{ at: text.length, remove: 0, insert: write(entries) }];
  if (isSeq(contents)) for (const entry of entries) contents.add(wanted.createNode(entry));
  else wanted.contents = wanted.createNode(entries);
  return asTyped(wanted, splice(text, splices));
}

const ended = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);

/** The text as typed, if it says what is wanted. */
function asTyped(wanted: Document, typed: string): string {
  const document = parse(typed);
  const same = document.errors.length === 0 && isDeepStrictEqual(document.toJS(), wanted.toJS());
  return same ? typed : format(wanted);
}

/** The document with the changes made to its nodes. */
function edited(document: Document.Parsed, { fields, list, entries }: YamlEdit): Document {
  const result: Document = document;
  const root = isMap(result.contents) ? result.contents : result.createNode({});
  result.contents = root;
  for (const [key, value] of Object.entries(fields)) root.set(key, result.createNode(value));
  if (entries.length === 0) return result;
  const found = root.get(list, true);
  const nodes = isSeq(found) ? found : result.createNode([]);
  if (nodes !== found) root.set(list, nodes);
  for (const { before, fields: entry, comment } of [...entries].reverse()) {
    const node = result.createNode(entry);
    node.comment = comment === null ? null : ` ${comment}`;
    nodes.items.splice(before, 0, node);
  }
  return result;
}

/** `insert` in place of `remove` UTF-16 units at `at`. */
interface Splice {
  at: number;
  remove: number;
  insert: string;
}

/** Makes all changes at once; those at one place in the order given. */
function splice(text: string, splices: readonly Splice[]): string {
  let result = "";
  let done = 0;
  for (const { at, remove, insert } of [...splices].sort((a, b) => a.at - b.at)) {
    result += text.slice(done, at) + insert;
    done = at + remove;
  }
  return result + text.slice(done);
}

function splicesOf(text: string, { fields, list, entries }: YamlEdit): Splice[] {
  const { contents } = parse(text);
  const root = isMap(contents) ? contents : null;
  const missing = Object.entries(fields).filter(([key]) => !root?.has(key));
  const top = missing.length > 0 ? [{ at: 0, remove: 0, insert: write(Object.fromEntries(missing)) }] : [];
  const set = Object.entries(fields).flatMap(([key, value]) => replaced(text, root?.get(key, true), value));
  return [...top, ...set, ...(entries.length > 0 ? listSplices(text, root, list, entries) : [])];
}

function replaced(text: string, node: unknown, value: string): Splice[] {
  if (!isScalar(node) || !node.range || node.value === value) return [];
  const [start, end] = node.range;
  const written = write(value).trimEnd();
  if (start < end) return [{ at: start, remove: end - start, insert: written }];
  // A value that is not there is said to stand before the comment: `name:   # …`.
  return [{ at: text.slice(0, start).trimEnd().length, remove: 0, insert: ` ${written}` }];
}

function listSplices(
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

const writeEntry = ({ fields, comment }: NewEntry): string =>
  write([fields]) + (comment === null ? "" : `  # ${comment}\n`);

/** At the end of a list that is the whole text, below the comments there. */
function appendSplices(text: string, list: YAMLSeq, entries: readonly Fields[]): Splice[] {
  const first = rangeOf(list.items[0]);
  const before = list.items.length;
  if (list.flow) return entries.map((fields) => inFlow(list, { before, fields }));
  const column = first ? columnOf(text, dashOf(text, first[0])) : 0;
  return [{ at: text.length, remove: 0, insert: indent(write(entries), " ".repeat(column)) }];
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
const dashOf = (text: string, start: number): number => text.lastIndexOf("-", start - 1);
const columnOf = (text: string, at: number): number => at - startOfLine(text, at);

const rangeOf = (node: unknown): readonly [number, number, number] | null =>
  (isMap(node) || isScalar(node) || isSeq(node)) && node.range ? node.range : null;

const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

const startOfLine = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** Where the next line begins; `at` itself where a line begins there. */
const endOfLine = (text: string, at: number): number =>
  text[at - 1] === "\n" ? at : text.indexOf("\n", at) + 1;

/** Comments that are set deeper than the dashes belong to the entry above them. */
function endOfEntry(text: string, end: number, column: number): number {
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
