import { concatTraced, sliceTraced, type Traced } from "../source/traced";
import { type ParsedDateline, parseDateline } from "./dateline";
import { parseKnownDateline } from "./known-dateline";

/** How a story's text opens, and what is known of how it was printed. */
interface Printed {
  /** Offsets at which bold text ends. */
  boldEnds: ReadonlySet<number>;
  /** Outlets that accepted pages of the paper have shown. */
  outlets: readonly string[];
  /** Offsets at which printed lines begin; none where that is not known. */
  starts: ReadonlySet<number>;
}

/** So far into a text a byline may end that opens it. */
const LONGEST = 60;
const REPORTED = /报\s*[道導导]/g;

/**
 * The dateline at the beginning of a paragraph, or the byline in its place; or null. Where 报道 ends a printed line, the line's
 * end parts it from the text, as a space does: 本报讯　记者某某报道⏎昨天，…
 */
export function parseOpening(text: Traced, { boldEnds, outlets, starts }: Printed): ParsedDateline | null {
  const parse = (opening: Traced) =>
    parseDateline(opening, boldEnds) ?? parseKnownDateline(opening, boldEnds, outlets);
  const plain = parse(text);
  const end = starts.size > 0 ? reportedEnd(text, starts) : null;
  if (end === null || (plain && plain.end >= end)) return plain;
  const lineEnd = { text: " ", at: text.at.slice(end, end + 1) };
  const apart = parse(concatTraced([sliceTraced(text, 0, end), lineEnd, sliceTraced(text, end)]));
  return apart && apart.end > end ? { ...apart, end: apart.end - lineEnd.text.length } : plain;
}

/** Where a printed line begins behind 报道; null where none does, or a space parts it already. */
function reportedEnd({ text, at }: Traced, starts: ReadonlySet<number>): number | null {
  for (const { index, 0: word } of text.slice(0, LONGEST).matchAll(REPORTED)) {
    const end = index + word.length;
    if (starts.has(at[end] ?? -1)) return /\s/.test(text.charAt(end)) ? null : end;
  }
  return null;
}
