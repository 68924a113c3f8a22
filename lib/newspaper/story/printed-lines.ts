import { endsSentence } from "../source/text";

/** A printed line lacks fewer characters where the next one would not fit, or a mark may not begin a line. */
const ROOM = 2.75;
/** The first line of a paragraph is narrower, by the indent that it has or had. */
const INDENT = 2;
/** A line that lacks no more fills its column, and so is no first line of a paragraph whose indent the OCR has dropped. */
const FULL = 0.75;

/** So many lines are no row of a list: what ends them without a mark goes on. */
const LINES_OF_PROSE = 3;

/** A piece of text, as far as its printed lines tell where it begins and ends. */
interface PrintedLines {
  tight: boolean;
  begins: boolean | null;
  indented: boolean;
  room: { first: number; last: number } | null;
  lines: number;
}

/**
 * Whether printed lines go on with those above; null where they do not tell. A line that leaves room in its column ends
 * its paragraph; below a full line the paragraph goes on, unless an indent, kept or dropped, begins another.
 * `indents`: paragraphs of the story begin with an indent.
 */
export function decidePrinted(
  left: PrintedLines & { tail: string; open: readonly string[] },
  right: PrintedLines,
  indents: boolean,
): "join" | "apart" | "row" | null {
  if (!left.room || !right.room || !right.tight) return null;
  const stops = left.open.length > 0 || /[，、]$/.test(left.tail);
  if (right.begins === true) {
    if (endsSentence(left.tail)) return "apart";
    if (left.lines >= LINES_OF_PROSE && /[\p{Script=Han}\d]$/u.test(left.tail)) return "join";
    return stops ? null : "row";
  }
  if (right.begins === false) return "join";
  const room = left.room.last - (left.lines === 1 ? INDENT : 0);
  if (room >= ROOM) return endsSentence(left.tail) || stops ? null : "row";
  if (right.indented) return null;
  if (indents || !endsSentence(left.tail)) return "join";
  return left.room.last < ROOM - 1 && right.room.first <= FULL && right.lines > 1 ? "join" : null;
}
