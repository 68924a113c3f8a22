import type { Fold } from "./fold";
import { cutPieces, findRanges, type MarkedPiece, type TermRange } from "./marks";

/** UTF-16 units of an excerpt. */
const EXCERPT_LENGTH = 84;
/** So many units are shown before the first term, unless a sentence begins nearer. */
const LEAD_LENGTH = 24;

/** The place from which the most different terms are in sight. */
function bestStart(ranges: TermRange[], length: number): number {
  let best = { start: 0, terms: 0 };
  for (const { start } of ranges) {
    const inSight = ranges.filter(
      (range) => range.start >= start && range.end <= start + length - LEAD_LENGTH,
    );
    const terms = new Set(inSight.map((range) => range.term)).size;
    if (terms > best.terms) best = { start, terms };
  }
  return best.start;
}

/** Moves a cut out of the middle of a surrogate pair. */
const whole = (text: string, at: number): number =>
  at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;

/** Where an excerpt begins whose first term stands at a place. */
function leadStart(text: string, at: number): number {
  const from = Math.max(0, at - LEAD_LENGTH);
  const before = text.slice(from, at);
  const sentence = Math.max(...["。", "！", "？", "\n"].map((end) => before.lastIndexOf(end)));
  if (sentence < 0) return whole(text, from);
  const begins = from + sentence + 1;
  return text[begins] === "\n" ? begins + 1 : begins;
}

/**
 * The part of a story's original text around the terms, about 84 characters, the terms marked;
 * the text's beginning where none of them occurs.
 */
export function excerptOf(text: string, terms: string[], fold: Fold, length = EXCERPT_LENGTH): MarkedPiece[] {
  const ranges = findRanges(text, terms, fold);
  const start = leadStart(text, bestStart(ranges, length));
  const end = whole(text, Math.min(text.length, start + length));
  // A term longer than the excerpt is cut; one that crosses the end is shown whole.
  const crossing = ranges.find(
    (range) => range.start < end && range.end > end && range.end - range.start < length,
  );
  const to = crossing?.end ?? end;
  const pieces = cutPieces(text, ranges, start, to);
  const dots = (shown: boolean): MarkedPiece[] => (shown ? [{ text: "……", hit: false }] : []);
  return [...dots(start > 0), ...pieces, ...dots(to < text.length)];
}
