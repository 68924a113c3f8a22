import { folioForm, isBareFolio, namesPage } from "../fields/folio";
import { furnitureKind } from "../fields/furniture";
import { simplify } from "../source/fold";
import { endsSentence, isShort } from "../source/text";
import { widthOf } from "../source/wrap";

/**
 * Where a line with the form of the page's own stands. `own`: where the page prints such lines; `doubtful`: where text may
 * stand as well; `amid`: amid text that it is part of.
 */
export type LinePlace = "own" | "doubtful" | "amid";

/** A printed line that is not blank, with its place in the source. */
export interface PlacedLine {
  start: number;
  end: number;
  text: string;
}

/** So many lines at either end of a page are its edge. */
const EDGE = 3;
/** A line of a paragraph lacks at most so much of its column, because a word or a mark is not parted. */
const TOLERANCE = 1.75;
/** The first line of a paragraph is narrower, where the OCR has dropped its indent; and marks hang over the column's edge. */
const INDENT = 3;
/** Lets a line of any width count as one that fills its column. */
const WHOLE_LINE = 100;

/**
 * Convention “Furniture”, folio: where lines stand that have the form of the page's own, by where they start. A folio is one
 * by its form and its place together: 2000年12月28日 may be a line of text, wrapped there. `width`: of the printed column.
 */
export function linePlaces(
  lines: readonly PlacedLine[],
  width: number | null,
): ReadonlyMap<number, LinePlace> {
  return new Map(
    lines.flatMap(({ start, text }, index) => {
      const kind = isShort(text, 100) ? furnitureKind(text) : null;
      if (kind === null || kind === "column" || kind === "advert" || kind === "other") return [];
      const place = { lines, index, width };
      return [[start, kind === "folio" ? placeOfFolio(place, text) : placeOfOther(place)] as const];
    }),
  );
}

interface Place {
  lines: readonly PlacedLine[];
  index: number;
  width: number | null;
}

function placeOfFolio(place: Place, printed: string): LinePlace {
  const text = simplify(printed.normalize("NFKC"));
  const sure = folioForm(printed, text) === "sure";
  const { index, lines } = place;
  // A running text has no spaces, and hardly names a page.
  const apart = /\s|\|/.test(text.trim()) || namesPage(text);
  const outermost = apart && (index === 0 || index === lines.length - 1);
  // Figures by themselves between blank lines are read with all that stands about them.
  if (isBareFolio(printed) && standsApart(place)) return "own";
  if (goesOnBelow(place)) return "amid";
  const whole = sure && isWholeFolio(text) && standsApart(place);
  if (isInText(place, sure ? INDENT : WHOLE_LINE) && !(outermost && sure)) return whole ? "doubtful" : "amid";
  if (isBareFolio(printed)) return "own";
  if (Math.min(index, lines.length - 1 - index) < EDGE) return sure ? "own" : "doubtful";
  return whole || (sure && namesPage(text) && isFinished(lines[index - 1]?.text ?? "")) ? "doubtful" : "amid";
}

/** Whether blank lines stand above and below. */
const standsApart = ({ lines, index }: Place): boolean =>
  !touches(lines[index - 1], lines[index]) && !touches(lines[index], lines[index + 1]);

/** 2024年6月24日 星期一 第4版 乡村: its parts set apart, so that no text reads so. */
const isWholeFolio = (text: string): boolean =>
  namesPage(text) && /\d{4}年/.test(text) && text.trim().split(/\s+/).length >= MANY_PARTS;
const MANY_PARTS = 3;

/** Editors and telephone numbers stand at the page's edge, or below a text. */
const placeOfOther = (place: Place): LinePlace => (goesOnBelow(place) ? "amid" : "own");

/** The line below begins with a mark that closes something: it is the rest of this one. */
const goesOnBelow = ({ lines, index }: Place): boolean =>
  /^[，。、；：？！”’）》」』,;]/.test(lines[index + 1]?.text ?? "");

/** The text above goes on here, or what fills the column here goes on below. */
function isInText({ lines, index, width }: Place, indent: number): boolean {
  const [above, own, below] = [lines[index - 1], lines[index], lines[index + 1]];
  const column = width ?? widthOf(below?.text ?? "");
  const full = (line: PlacedLine | undefined, indent = 0) =>
    line !== undefined && widthOf(line.text) >= column - TOLERANCE - indent;
  if (above && /[，、；：（“‘《「『]$/.test(above.text) && (touches(above, own) || !/：$/.test(above.text)))
    return true;
  if (above && touches(above, own) && !isFinished(above.text) && (full(above) || /[，、；]/.test(above.text)))
    return true;
  return full(own, indent) && touches(own, below) && (full(below) || /[，。；]/.test(below?.text ?? ""));
}

/** Whether no blank line stands between two lines. */
const touches = (upper: PlacedLine | undefined, lower: PlacedLine | undefined): boolean =>
  upper !== undefined && lower !== undefined && lower.start === upper.end + 1;

/** Whether a line ends what it belongs to: a sentence, or a signature in brackets. */
const isFinished = (text: string): boolean => endsSentence(text) || /[）)】]$/.test(text);
