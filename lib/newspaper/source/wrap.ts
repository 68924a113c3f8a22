import { endsSentence } from "./text";

/** The widest printed column, in full-width characters; a longer line is a whole paragraph. */
const MAX_COLUMN_WIDTH = 46;
const MIN_COLUMN_WIDTH = 8;
/** With fewer full lines a page's column width cannot be known. */
const MIN_FULL_LINES = 4;
/** A line whose next character does not fit lacks at most this much of its column. */
const FULL = 0.75;
/** Titles, last lines of paragraphs and lists are narrower; at least so many of all lines fill the column, or begin a paragraph in it. */
const FILLED_SHARE = 0.35;
/** The same where so many lines that begin with a kept indent stop within a sentence and go on flush: on pages of many titles and lists. */
const FILLED_SHARE_OF_INDENTS = 0.2;
const MIN_INDENTS_GOING_ON = 4;
/** Of such indented lines most are as wide as the column. */
const INDENTS_FILLED = 0.7;
/** Titles may run over several columns, and lines may be whole paragraphs; no more lines than these are wider than the column. */
const WIDER_SHARE = 0.25;
/** Of the lines that fill a column most stop within a sentence. */
const CUT_SHARE = 0.6;
/** The indent of a paragraph, which the OCR may have dropped, in characters. */
const INDENT = 2;
/** So many lines of a page show how wide its columns are. */
const MOST_LINES = 4000;

/** The width of a line in full-width characters: Latin letters and figures are half as wide. Spaces at its ends do not count. */
export function widthOf(line: string): number {
  const text = line.trim();
  return text.length - countOf(text, SURROGATES) - countOf(text, NARROW) / 2;
}

const NARROW = /[!-~\s¡-ÿ]/g;
/** Two units that are one character. */
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]/g;
const countOf = (text: string, form: RegExp): number => text.match(form)?.length ?? 0;

/** Marks that may not begin a line, and so hang over the column's edge. */
const HANGING = /[，。！？；：、”’』」》）…,.!?;:)％%]+$/;

/** The width of a line where the marks at its end may hang over the edge of a column: as much of them as the column takes counts. */
export function widthIn(line: string, column: number): number {
  const whole = widthOf(line);
  if (whole <= column) return whole;
  return Math.max(Math.min(whole, column), widthOf(line.trimEnd().replace(HANGING, "")));
}

/**
 * The width of the printed column, where the OCR has kept the printed lines: most lines that another follows without
 * a blank between then fill it, or lack two characters as the first line of a paragraph whose indent was dropped; few are
 * wider, and few that fill it end a sentence. null where lines are whole paragraphs.
 * `runs`: lines without blank lines between them.
 */
export function columnWidth(runs: readonly (readonly string[])[]): number | null {
  const followed = runs
    .flatMap((run) => run.slice(0, -1))
    .filter((line) => line.trim() !== "" && !ROW.test(line));
  const lines = followed.slice(0, MOST_LINES).map(measured);
  const counts = countsOf(lines);
  const widest = mostLikely(counts);
  if (widest === null) return null;
  const filled = lines.filter(({ line }) => widthIn(line, widest) > widest - FULL);
  const within = filled.filter(({ line }) => widthIn(line, widest) <= widest);
  const cut = within.filter(({ line }) => !endsSentence(line)).length;
  const first = counts.near(widest - INDENT);
  const share = indentsGoOn(runs, widest) ? FILLED_SHARE_OF_INDENTS : FILLED_SHARE;
  const enough = within.length + first > lines.length * share && within.length >= MIN_FULL_LINES;
  const few = filled.length - within.length <= lines.length * WIDER_SHARE;
  return enough && few && cut > within.length * CUT_SHARE ? widest : null;
}

/** Whether paragraphs' first lines, whose indent is kept, fill the column and go on in lines without one. */
function indentsGoOn(runs: readonly (readonly string[])[], width: number): boolean {
  const begins = runs.flatMap((run) =>
    run.filter((line, index) => {
      const next = run[index + 1];
      return KEPT_INDENT.test(line) && next !== undefined && !KEPT_INDENT.test(next) && !endsSentence(line);
    }),
  );
  const filled = begins.filter((line) => Math.abs(widthOf(line) + INDENT - width) <= 1.5);
  return begins.length >= MIN_INDENTS_GOING_ON && filled.length >= begins.length * INDENTS_FILLED;
}

/** Rows of a table are as wide as they are. */
const ROW = /^\s*\|/;
const KEPT_INDENT = /^\u3000\u3000\S/;

interface Measured {
  line: string;
  width: number;
}

const measured = (line: string): Measured => ({
  line,
  width: line.length > MAX_COLUMN_WIDTH * 2 ? Number.POSITIVE_INFINITY : widthOf(line),
});

interface Counts {
  /** Lines as wide, or half a character less: the next character did not fit. */
  near(width: number): number;
  wider(width: number): number;
}

/** How many lines of each width there are. Those that end with a mark do not count: it may hang over the edge. */
function countsOf(lines: readonly Measured[]): Counts {
  const counts = new Map<number, number>();
  for (const { line, width } of lines)
    if (!HANGING.test(line.trimEnd())) counts.set(width, (counts.get(width) ?? 0) + 1);
  return {
    near: (width) => (counts.get(width) ?? 0) + (counts.get(width - 0.5) ?? 0),
    wider: (width) => [...counts].reduce((sum, [other, count]) => (other > width ? sum + count : sum), 0),
  };
}

function mostLikely(counts: Counts): number | null {
  let best: number | null = null;
  let most = 0;
  for (let width = MIN_COLUMN_WIDTH; width <= MAX_COLUMN_WIDTH; width += 1) {
    const full = counts.near(width);
    const score = full + (counts.near(width - INDENT) - counts.wider(width)) / 2;
    if (full > 0 && score > most) [best, most] = [width, score];
  }
  return best;
}
