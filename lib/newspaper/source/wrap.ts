import { endsSentence } from "./text";

/** The widest printed column, in full-width characters; a longer line is a whole paragraph. */
const MAX_COLUMN_WIDTH = 46;
/** With fewer full lines a page's column width cannot be known. */
const MIN_FULL_LINES = 4;
/** A full line may lack up to two characters, because 、 and 。 never begin a line. */
const WIDTH_TOLERANCE = 2;
/** The most frequent widths among which the column's is sought. */
const CANDIDATES = 3;
/** Titles, last lines of paragraphs and lists are narrower; at least so many of all lines are full. */
const FULL_SHARE = 0.4;

/** The width of a line in full-width characters: Latin letters and figures are half as wide. Spaces at its ends do not count. */
export function widthOf(line: string): number {
  let width = 0;
  for (const char of line.trim()) width += /[!-~\s¡-ÿ]/.test(char) ? 0.5 : 1;
  return width;
}

/**
 * The width of the printed column, where the OCR has kept the printed lines: most lines that another follows without
 * a blank between are then equally wide and seldom end a sentence. null where lines are whole paragraphs.
 * `runs`: lines without blank lines between them.
 */
export function columnWidth(runs: readonly (readonly string[])[]): number | null {
  const followed = runs.flatMap((run) => run.slice(0, -1)).filter((line) => line.trim() !== "");
  const counts = new Map<number, number>();
  for (const line of followed.slice(0, 4000)) {
    if (line.length > MAX_COLUMN_WIDTH * 2) continue;
    const width = Math.round(widthOf(line));
    if (width >= 8 && width <= MAX_COLUMN_WIDTH) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const near = (width: number) => [0, 1].reduce((sum, less) => sum + (counts.get(width - less) ?? 0), 0);
  const widest = [...counts.keys()].sort((a, b) => near(b) - near(a) || b - a)[0];
  if (widest === undefined) return null;
  const full = followed.filter(
    (line) => line.length <= MAX_COLUMN_WIDTH * 2 && Math.abs(widthOf(line) - widest) <= WIDTH_TOLERANCE,
  );
  const cut = full.filter((line) => !endsSentence(line)).length;
  return full.length >= MIN_FULL_LINES && full.length > followed.length * 0.5 && cut > full.length * 0.6
    ? widest
    : null;
}

/**
 * The most frequent width of full lines, where lines are printed lines: against it shows whether a line leaves room in
 * its column. It finds pages with many titles and lists, too, that `columnWidth` leaves alone.
 */
export function fullWidth(runs: readonly (readonly string[])[]): number | null {
  const followed = runs.flatMap((run) => run.slice(0, -1)).filter((line) => line.trim() !== "");
  const widths = followed.slice(0, 4000).flatMap((line) => {
    const width = line.length > MAX_COLUMN_WIDTH * 2 ? 0 : widthOf(line);
    return width >= 8 && width <= MAX_COLUMN_WIDTH ? [{ line, width }] : [];
  });
  const counts = new Map<number, number>();
  for (const { width } of widths) counts.set(Math.round(width), (counts.get(Math.round(width)) ?? 0) + 1);
  const [column] = [...counts.keys()]
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || b - a)
    .slice(0, CANDIDATES)
    .map((of) => ({ of, full: widths.filter(({ width }) => Math.abs(width - of) <= WIDTH_TOLERANCE) }))
    .sort((a, b) => b.full.length - a.full.length);
  if (!column || column.full.length < MIN_FULL_LINES) return null;
  const cut = column.full.filter(({ line }) => !endsSentence(line)).length;
  const most = Math.min(followed.length, 4000) * FULL_SHARE;
  return column.full.length > most && cut > column.full.length * 0.6 ? column.of : null;
}
