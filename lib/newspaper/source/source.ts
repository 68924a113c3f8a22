import type { Position } from "@/lib/records/problem";
import { readMarkup } from "./markup/convert";
import { type Form, type Splice, type Stretch, spliced } from "./markup/splice";
import { type Offsets, offsetsOf } from "./offsets";

/** A line: `start` and `end` are offsets into its text, the line end not included. */
export interface SourceLine {
  /** The printed line on which it begins, and the one on which it ends, from 1: tables may take many to a row, or one for all. */
  number: number;
  last: number;
  start: number;
  end: number;
  /** What the recogniser's mark-up says that it is. */
  form: Form["kind"] | null;
}

/** A change that was made to the page's text before it is split: a recogniser's mark-up, and what it stands for. */
export interface Conversion extends Stretch {
  /** As printed. */
  from: string;
  to: string;
  /** Where `to` begins in the text that is split. */
  at: number;
}

/** The text of a page as it is split, and as it was printed: byte order mark gone, each line end a line feed. */
export interface SourceText {
  /** Without recognisers' mark-up. All offsets of traced text are into this. */
  text: string;
  lines: readonly SourceLine[];
  /** Where on the printed page an offset is. */
  position(offset: number): Position;
  /** The page with its mark-up. Offsets of `conversions` are into this. */
  printed: { text: string; lines: readonly SourceLine[] };
  conversions: readonly Conversion[];
  /** What leads from `printed` to `text`, for the proof. */
  splices: readonly Splice[];
  /** Formulas of the printed text that are not known. */
  unread: readonly Stretch[];
  /** Whether a character is text by itself, and no mark of Markdown. */
  isLiteral(offset: number): boolean;
}

/** A text without byte order mark, each line end a line feed. */
export const withLineFeeds = (written: string): string =>
  written.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");

/** A page as the splitter reads it. */
export function readSource(written: string): SourceText {
  const text = withLineFeeds(written);
  const printed = { text, lines: linesOf(text) };
  const read = readMarkup(text);
  const offsets = offsetsOf(read.splices);
  const position = (offset: number) => positionIn(printed.lines, offsets.printed(offset));
  return {
    text: read.text,
    lines:
      read.splices.length === 0 ? printed.lines : convertedLines(read.text, offsets, position, read.forms),
    position,
    printed,
    conversions: conversionsOf(text, read.conversions, read.splices, offsets),
    splices: read.splices,
    unread: read.unread,
    isLiteral: literalOf(read.text.length, read.splices, read.unread, offsets),
  };
}

/** Where an offset into the printed text is. */
export const printedPosition = ({ printed }: Pick<SourceText, "printed">, offset: number): Position =>
  positionIn(printed.lines, offset);

function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    const number = lines.length + 1;
    lines.push({ number, last: number, start, end, form: null });
    start = end + 1;
  }
  return lines;
}

/** The lines of a converted text, each with the printed ones that it comes from. */
function convertedLines(
  text: string,
  offsets: Offsets,
  position: (offset: number) => Position,
  forms: readonly Form[],
): SourceLine[] {
  let form = 0;
  return linesOf(text).map(({ start, end }) => {
    const printed = offsets.printed(start);
    while ((forms[form]?.end ?? Number.POSITIVE_INFINITY) <= printed) form += 1;
    const inside = (forms[form]?.start ?? Number.POSITIVE_INFINITY) <= printed;
    const number = position(start).line;
    const last = end > start ? position(end - 1).line : number;
    return { number, last, start, end, form: inside ? (forms[form]?.kind ?? null) : null };
  });
}

function conversionsOf(
  text: string,
  stretches: readonly Stretch[],
  splices: readonly Splice[],
  offsets: Offsets,
): Conversion[] {
  let next = 0;
  return stretches.map(({ start, end }) => {
    const first = next;
    while ((splices[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next += 1;
    const own = splices
      .slice(first, next)
      .map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
    const from = text.slice(start, end);
    return { start, end, from, to: spliced(from, own), at: offsets.converted(start) };
  });
}

function literalOf(
  length: number,
  splices: readonly Splice[],
  unread: readonly Stretch[],
  offsets: Offsets,
): (offset: number) => boolean {
  if (splices.length + unread.length === 0) return () => false;
  const flags = new Uint8Array(length);
  for (const { start, to, literal } of splices) {
    const at = offsets.converted(start);
    if (literal) flags.fill(1, at, at + to.length);
  }
  for (const { start, end } of unread) flags.fill(1, offsets.converted(start), offsets.converted(end));
  return (offset) => flags[offset] === 1;
}

function positionIn(lines: readonly SourceLine[], offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  return { line: line?.number ?? 1, column: offset - (line?.start ?? 0) + 1 };
}
