import type { Fold } from "./fold";
import { normalise } from "./normalise";

/** Where a term stands in a text, in UTF-16 units. */
export interface TermRange {
  start: number;
  end: number;
  term: number;
}

/** A run of text, found or not. */
export interface MarkedPiece {
  text: string;
  hit: boolean;
}

function rangesInLine(line: string, offset: number, terms: string[], fold: Fold): TermRange[] {
  const { characters, starts, ends } = normalise(line, fold);
  const text = characters.join("");
  // Characters outside the basic plane are two units long: places in `text` are not places in `characters`.
  const places: number[] = [];
  for (const [i, character] of characters.entries()) {
    for (let unit = 0; unit < character.length; unit++) places.push(i);
  }
  const ranges: TermRange[] = [];
  for (const [term, wanted] of terms.entries()) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const first = places[at] ?? 0;
      const last = places[at + wanted.length - 1] ?? 0;
      ranges.push({ start: offset + (starts[first] ?? 0), end: offset + (ends[last] ?? 0), term });
    }
  }
  return ranges;
}

/** All places of the (normalised, non-empty) terms in an original text, in order of appearance. */
export function findRanges(text: string, terms: string[], fold: Fold): TermRange[] {
  let offset = 0;
  const ranges: TermRange[] = [];
  for (const line of text.split("\n")) {
    ranges.push(...rangesInLine(line, offset, terms, fold));
    offset += line.length + 1;
  }
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Paragraphs after one another: a space parts them, where no mark ends the first. */
const inOneLine = (text: string): string => text.replace(/([。！？…”])\n/g, "$1").replace(/\n/g, " ");

/** Cuts `text` from `from` to `to` into pieces, marking the ranges; overlapping ranges become one piece. */
export function cutPieces(text: string, ranges: TermRange[], from = 0, to = text.length): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  const push = (start: number, end: number, hit: boolean) => {
    if (end > start) pieces.push({ text: inOneLine(text.slice(start, end)), hit });
  };
  let done = from;
  let open: { start: number; end: number } | undefined;
  for (const range of ranges.filter(({ start, end }) => end > from && start < to)) {
    if (open && range.start <= open.end) {
      open.end = Math.max(open.end, range.end);
      continue;
    }
    if (open) {
      push(done, open.start, false);
      push(open.start, open.end, true);
      done = open.end;
    }
    open = { start: Math.max(range.start, done), end: range.end };
  }
  if (open) {
    push(done, open.start, false);
    push(open.start, Math.min(open.end, to), true);
    done = Math.min(open.end, to);
  }
  push(done, to, false);
  return pieces;
}

/** A whole text, its terms marked. */
export const markTerms = (text: string, terms: string[], fold: Fold): MarkedPiece[] =>
  cutPieces(text, findRanges(text, terms, fold));
