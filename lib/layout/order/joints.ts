import { type Edges, indentsOf } from "./columns";
import type { PlacedLine } from "./placed";
import { endsSentence } from "./sentences";

/** How a column begins: with an indented line, with one that fills its column, with one in which a sentence ends, as the rest of a paragraph does, or so that it does not show. */
export type Start = "indented" | "flush" | "rest" | "unclear";
/** How it ends: in a sentence; with a sentence, or with what stands in brackets, in a full line; with a line that leaves room. */
export type End = "open" | "full" | "short";

/** Indents of paragraphs, in heights of type: two characters, as boxes have it. */
const INDENT = [1.3, 2.8] as const;
/** A full line lacks no more, as some marks never begin a line. */
const FULL = 1.6;

/** A line further from its column's left edge stands in its middle or at its right edge. */
export const ASIDE = 2.8;

export const isIndented = (left: number): boolean => left >= INDENT[0] && left <= INDENT[1];
export const isFull = (right: number): boolean => right <= FULL;

export function startOf(line: PlacedLine, column: Edges): Start {
  const { left, right } = indentsOf(line, column);
  if (isIndented(left)) return "indented";
  if (left >= 0.8) return "unclear";
  return isFull(right) ? "flush" : endsSentence(line.line.text) ? "rest" : "unclear";
}

export function endOf(line: PlacedLine, column: Edges): End {
  const { left, right } = indentsOf(line, column);
  // A signature, 下转第二版: at the right edge.
  if (!isFull(right) || left > ASIDE) return "short";
  return /[）)】》]$/.test(line.line.text) || endsSentence(line.line.text) ? "full" : "open";
}

/** How well text goes on from the end of one column at the beginning of another. */
export function jointOf(end: End, start: Start): number {
  switch (end) {
    case "open":
      return start === "flush" ? 2 : start === "rest" ? 1.5 : start === "indented" ? -3 : -1;
    case "full":
      return start === "unclear" ? 0 : 0.5;
    case "short":
      return start === "indented" ? 1 : start === "flush" ? -3 : 0.5;
    default:
      return end satisfies never;
  }
}
