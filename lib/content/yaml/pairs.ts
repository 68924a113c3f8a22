import { type Document, isNode, isScalar, type Pair, type YAMLMap } from "./document";
import { columnOf, endOfLine, rangeOf } from "./list-splices";
import type { Path } from "./parse";

/** The node at the end of a path; null where it leads nowhere. */
export function nodeAt(document: Document, path: Path): unknown {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : null;
}

/** What stands where a list is to get another entry, and is none yet: a line of words, 茌平、临清, is an entry of it. */
export const lineAt = (node: unknown): string[] =>
  isScalar(node) && typeof node.value === "string" && !/^\s*(?:~|null)?\s*$/i.test(node.value)
    ? [node.value]
    : [];

/** The field of a map that has a key. */
export const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

/** Where a field ends that is written, without its comment. */
export const endOfPair = ({ key, value }: Pair): number => rangeOf(value)?.[1] ?? rangeOf(key)?.[1] ?? 0;

/** From a field's key to the line below it, and the column of its key from 0. */
export function rangeOfPair(text: string, pair: Pair): { start: number; end: number; column: number } {
  const start = rangeOf(pair.key)?.[0] ?? 0;
  return { start, end: endOfLine(text, endOfPair(pair)), column: columnOf(text, start) };
}
