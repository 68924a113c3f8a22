import { type Document, isMap, isScalar, isSeq, write, writeInLine, type YAMLMap } from "./document";
import { columnOf, dashOf, endOfEntry, endOfLine, indent, rangeOf } from "./list-splices";
import { endOfPair, lineAt, nodeAt, pairOf, rangeOfPair } from "./pairs";
import type { Path } from "./parse";
import type { Splice } from "./splice";

interface Setting {
  path: Path;
  value: unknown;
  below?: readonly string[];
}

/** Where a field is set: in its place, or as a new one of its map. Nothing where only the library can do it. */
export function setSplices(text: string, document: Document, { path, value, below }: Setting): Splice[] {
  const key = path.at(-1);
  const parent = nodeAt(document, path.slice(0, -1));
  if (key === undefined) return [];
  if (isSeq(parent) && typeof key === "number") return inPlace(parent.items[key], value);
  if (document.contents === null && path.length === 1)
    return [{ at: text.length, remove: 0, insert: pairText(String(key), value) }];
  if (!isMap(parent)) return [];
  const pair = pairOf(parent, String(key));
  if (!pair) return [newPair(text, parent, String(key), value, below ?? [])];
  const range = rangeOf(pair.value);
  if (isBlock(pair.value)) {
    const { start, end, column } = rangeOfPair(text, pair);
    const own = indent(pairText(String(key), value), " ".repeat(column)).slice(column);
    return [{ at: start, remove: end - start, insert: own }];
  }
  if (range && range[0] < range[1]) return inPlace(pair.value, value);
  // A value that is not there is said to stand before the comment: `name:   # …`.
  const colon = text.indexOf(":", rangeOf(pair.key)?.[1] ?? 0) + 1;
  return [{ at: colon, remove: 0, insert: ` ${writeInLine(value)}` }];
}

/** Where an entry is added to the end of a list, which is made where there is none. */
export function appendValueSplices(text: string, document: Document, setting: Setting): Splice[] {
  const list = nodeAt(document, setting.path);
  const last = isSeq(list) ? rangeOf(list.items.at(-1)) : null;
  if (!isSeq(list) || !last)
    return setSplices(text, document, { ...setting, value: [...lineAt(list), setting.value] });
  const written = writeInLine(setting.value);
  if (list.flow) return [{ at: last[1], remove: 0, insert: `, ${written}` }];
  const column = columnOf(text, dashOf(text, last[0]));
  return [
    { at: endOfEntry(text, last[1], column), remove: 0, insert: `${" ".repeat(column)}- ${written}\n` },
  ];
}

const isBlock = (node: unknown): boolean =>
  ((isMap(node) || isSeq(node)) && !node.flow) ||
  (isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED"));

function inPlace(node: unknown, value: unknown): Splice[] {
  const range = rangeOf(node);
  if (!range || (isScalar(node) && node.value === value)) return [];
  return [{ at: range[0], remove: range[1] - range[0], insert: writeInLine(value) }];
}

/** A new field of a map that has others. */
function newPair(text: string, map: YAMLMap, key: string, value: unknown, below: readonly string[]): Splice {
  const there = below.flatMap((each) => pairOf(map, each) ?? []);
  const above = there[0] ?? map.items.at(-1);
  if (!above) return { at: (rangeOf(map)?.[0] ?? 0) + 1, remove: 0, insert: `${key}: ${writeInLine(value)}` };
  const end = endOfPair(above);
  if (map.flow) return { at: end, remove: 0, insert: `, ${key}: ${writeInLine(value)}` };
  const column = columnOf(text, rangeOf(map.items[0]?.key)?.[0] ?? 0);
  const at = endOfLine(text, end);
  return { at, remove: 0, insert: indent(pairText(key, value), " ".repeat(column)) };
}

/** A field on lines of its own: a list of maps has an entry a line. */
export function pairText(key: string, value: unknown): string {
  const isListOfMaps =
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "object");
  if (isListOfMaps) return `${key}:\n${value.map((each) => `  - ${writeInLine(each)}\n`).join("")}`;
  if (typeof value === "string") return write({ [key]: value });
  return `${key}: ${writeInLine(value)}\n`;
}
