import { isDeepStrictEqual } from "node:util";
import { type Document, isCollection, isNode, isSeq, parse } from "./document";
import { asTyped, ended } from "./edit";
import { lineAt, nodeAt } from "./pairs";
import type { Path } from "./parse";
import { removeSplices } from "./remove-splices";
import { appendValueSplices, setSplices } from "./set-splices";
import { splice } from "./splice";

/** A value as YAML has it by the failsafe schema, and flags, which are written without quotes. */
export type Value = string | boolean | readonly Value[] | { readonly [key: string]: Value };

/** A change of a YAML text. A path leads from the root by keys and, in lists, by indexes. */
export type Change =
  /** A field is set where it is; a new one goes below the first of the fields `below` that is there, else below all. */
  | { kind: "set"; path: Path; value: Value; below?: readonly string[] }
  /** An entry goes to the end of a list, which is made where there is none; a line of words in its place is its first entry. */
  | { kind: "append"; path: Path; value: Value; below?: readonly string[] }
  /** A field, or an entry, with all that is in it. */
  | { kind: "remove"; path: Path };

/**
 * Makes the changes one after another and leaves everything else as it was typed, byte for byte: comments, spaces, quotes,
 * the order of keys. Where a text can't be changed so, the library writes it anew, which keeps comments but not spaces.
 * `text` must be YAML without faults, or empty.
 */
export const changeYaml = (text: string, changes: readonly Change[]): string => changes.reduce(changed, text);

/** Without an entry of a list, or of a list in it. */
export const removeFromList = (text: string, path: Path): string =>
  changeYaml(text, [{ kind: "remove", path }]);

function changed(given: string, change: Change): string {
  if (change.kind === "set" && isSaid(given, change)) return given;
  const text = ended(given);
  const wanted = changedDocument(parse(text), change);
  return asTyped(wanted, splice(text, splicesFor(text, change)));
}

/** Whether a field says so already, however it is written. */
function isSaid(text: string, { path, value }: Extract<Change, { kind: "set" }>): boolean {
  const document = parse(text);
  const node = nodeAt(document, path);
  return isNode(node) && isDeepStrictEqual(node.toJS(document), asRead(value));
}

/** As the failsafe schema reads what was written. */
const asRead = (value: Value): unknown => {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return value;
  if (isList(value)) return value.map(asRead);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asRead(inner)]));
};

const isList = (value: Exclude<Value, string | boolean>): value is readonly Value[] => Array.isArray(value);

function splicesFor(text: string, change: Change) {
  const document = parse(text);
  switch (change.kind) {
    case "set":
      return setSplices(text, document, change);
    case "append":
      return appendValueSplices(text, document, change);
    case "remove":
      return removeSplices(text, document, change.path);
    default:
      return change satisfies never;
  }
}

/** The document with the change made to its nodes. */
function changedDocument(parsed: Document.Parsed, change: Change): Document {
  const document: Document = parsed;
  if (!isCollection(document.contents)) document.contents = document.createNode({});
  if (change.kind === "remove") {
    document.deleteIn(change.path);
    return document;
  }
  const said = asRead(change.value);
  const value = document.createNode(said);
  if (change.kind === "set") document.setIn(change.path, value);
  else {
    const list = document.getIn(change.path, true);
    if (isSeq(list)) list.add(value);
    else document.setIn(change.path, document.createNode([...lineAt(list), said]));
  }
  return document;
}
