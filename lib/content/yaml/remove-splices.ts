import { type Document, isMap, isSeq, type YAMLMap, type YAMLSeq } from "./document";
import { columnOf, dashOf, endOfEntry, rangeOf, startOfLine } from "./list-splices";
import { endOfPair, nodeAt, pairOf, rangeOfPair } from "./pairs";
import type { Path } from "./parse";
import type { Splice } from "./splice";

/** Where a field, or an entry of a list, is taken out; comments above it stay. Nothing where only the library can do it. */
export function removeSplices(text: string, document: Document, path: Path): Splice[] {
  const key = path.at(-1);
  const parent = nodeAt(document, path.slice(0, -1));
  if (isSeq(parent) && typeof key === "number") return withoutEntry(text, parent, key);
  return isMap(parent) ? withoutField(text, parent, String(key)) : [];
}

function withoutEntry(text: string, list: YAMLSeq, index: number): Splice[] {
  const ranges = list.items.map(rangeOf);
  const own = ranges[index];
  if (!own) return [];
  if (list.flow) return [cut(own[0], own[1], ranges[index - 1]?.[1], ranges[index + 1]?.[0])];
  const dash = dashOf(text, own[0]);
  const start = startOfLine(text, dash);
  // The first entry of a list within another stands on that one's line.
  if (text.slice(start, dash).trim() !== "") return [];
  return [{ at: start, remove: endOfEntry(text, own[1], columnOf(text, dash)) - start, insert: "" }];
}

function withoutField(text: string, map: YAMLMap, key: string): Splice[] {
  const pair = pairOf(map, key);
  if (!pair) return [];
  const index = map.items.indexOf(pair);
  const next = rangeOf(map.items[index + 1]?.key);
  const { start, end } = rangeOfPair(text, pair);
  if (map.flow) {
    const above = map.items[index - 1];
    return [cut(start, endOfPair(pair), above && endOfPair(above), next?.[0])];
  }
  const line = startOfLine(text, start);
  if (text.slice(line, start).trim() === "") return [{ at: line, remove: end - line, insert: "" }];
  // Behind a dash: the next field takes its place.
  return next ? [{ at: start, remove: next[0] - start, insert: "" }] : [];
}

/** Out of brackets or braces, with the comma on one side. */
function cut(start: number, end: number, above: number | undefined, next: number | undefined): Splice {
  if (next !== undefined) return { at: start, remove: next - start, insert: "" };
  return { at: above ?? start, remove: end - (above ?? start), insert: "" };
}
