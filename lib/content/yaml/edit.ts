import { isDeepStrictEqual } from "node:util";
import { type Document, format, isMap, isScalar, isSeq, parse, write } from "./document";
import { appendSplices, type Fields, insertSplices, listSplices, type NewEntry } from "./list-splices";
import { type Splice, splice } from "./splice";

interface YamlEdit {
  /** Fields of the root to set; those that are not there yet go to the top. */
  fields: Record<string, string>;
  /** The list that `entries` go into, a key of the root. */
  list: string;
  entries: readonly NewEntry[];
}

/**
 * Changes a map's text and leaves everything else as it was typed: comments, spaces, quotes, the order of keys. The parser
 * says where things stand and what must come out; only a text in which a change so made does not say what is wanted is
 * written anew by the library, which keeps comments but not spaces. `text` must be a map, or empty.
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

/** Adds an entry above the one that has the index `before`, as carefully. `text` must be a list that has it. */
export function insertIntoList(given: string, before: number, fields: Fields): string {
  const text = ended(given);
  const wanted: Document = parse(text);
  const { contents } = wanted;
  if (!isSeq(contents)) throw new Error("An entry can only go into a list");
  const splices = insertSplices(text, contents, before, fields);
  contents.items.splice(before, 0, wanted.createNode(fields));
  return asTyped(wanted, splice(text, splices));
}

/** The entries of a text that is a list; none where it is empty or something else. */
export function listValues(text: string): unknown[] {
  const value: unknown = parse(text).toJS();
  return Array.isArray(value) ? value : [];
}

export const ended = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);

/** The text as typed, if it says what is wanted. */
export function asTyped(wanted: Document, typed: string): string {
  const document = parse(typed);
  const same = document.errors.length === 0 && isDeepStrictEqual(saidBy(document), saidBy(wanted));
  return same ? typed : format(wanted);
}

/** What a document says; one of comments alone says as much as an empty list or map. */
function saidBy(document: Document): unknown {
  const value: unknown = document.toJS();
  const empty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return empty ? null : value;
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
  for (const { before, fields: entry, comments } of [...entries].reverse()) {
    const node = result.createNode(entry);
    node.comment = comments.length === 0 ? null : comments.map((comment) => ` ${comment}`).join("\n");
    nodes.items.splice(before, 0, node);
  }
  return result;
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
