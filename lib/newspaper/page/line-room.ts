import { widthIn, widthOf } from "../source/wrap";

/** What a paragraph's first line leaves free where the OCR has dropped the indent. */
const DROPPED_INDENT = 2;
/** Two ideographic spaces, also where the OCR has put others between. */
export const INDENT = /^\s*(?:\u3000\s?){2}/;
/** What is seldom parted at a line's end: a figure with its decimals, a word of Latin letters; else a single character. */
const FIRST_UNIT = /^\s*(?:[\d.,:%℃]+|[A-Za-z]+|\S)/;
/** Marks of half width count as half a character, so that a line that they fill may lack as much. */
const HALF = 0.5;

/** Whether a line may be one of a paragraph that goes on in the next line: the next line's beginning had no room in it. */
export interface LineRoom {
  /** As the first line, its indent dropped. */
  first: boolean;
  /** As any other, or as the first where the indent is kept or there is none. */
  further: boolean;
}

/** `below`: the next line, with which a paragraph would go on; null where there is none. */
export function roomOf(text: string, below: string | null, column: number): LineRoom {
  const indented = INDENT.test(text);
  const full = (width: number) =>
    below !== null &&
    widthIn(text, width) <= width &&
    width - widthOf(text) < (widthOf(FIRST_UNIT.exec(below)?.[0] ?? "") || HALF);
  const further = full(indented ? column - DROPPED_INDENT : column);
  return { first: indented ? further : full(column - DROPPED_INDENT), further };
}
