import { type BlockLayout, INDENTED, isIndent } from "../page/block-layout";
import { endsSentence } from "../source/text";

/** A text's last line that lacks no more fills its column, in characters: some marks never begin a line. */
const FULL = 1.6;
/** A first line that begins so near its column's edge has no indent: boxes are a little off. */
const FLUSH = 0.7;
/** Types whose heights differ more are not of one paragraph. */
const OTHER_TYPE = 0.15;

/** Between two lines of a text there is less room, in characters. */
const NEXT_LINE = 1;

/** A piece of text as it was set. */
interface SetLines {
  layout: BlockLayout | null;
  tail: string;
}

/**
 * Whether text goes on in a piece below, by where both were set; null where that does not tell. What begins with an indent, in the
 * middle or at the right edge begins anew; what begins at its column's edge below a full line goes on, whatever mark the line
 * happens to end with; what follows in the next line of a column was found to be a row of its own. `indents`: paragraphs of the story begin with an indent.
 */
export function decideSet(
  { layout: upper, tail }: SetLines,
  { layout: lower }: Pick<SetLines, "layout">,
  indents: boolean,
): "join" | "apart" | "row" | null {
  if (!upper || !lower || upper.vertical || lower.vertical) return null;
  if (Math.abs(upper.size - lower.size) >= OTHER_TYPE) return null;
  const begins = lower.room.first;
  if (isNextLine(upper, lower)) return endsSentence(tail) ? "apart" : "row";
  if (isIndent(begins)) return indents ? "apart" : null;
  if (begins > INDENTED) return endsSentence(tail) || upper.room.last > FULL ? "apart" : null;
  if (!indents || begins >= FLUSH || upper.room.last > FULL) return null;
  return upper.region.last === lower.region.first || !endsSentence(tail) ? "join" : null;
}

/**
 * The next line of one column, which the order of reading has not joined: rows of figures, verses, one-line items. Where boxes are
 * measured it may have left a text's parts apart, but none of those is a single line twice.
 */
const isNextLine = (upper: BlockLayout, lower: BlockLayout): boolean =>
  (lower.exact || (isOneLine(upper) && isOneLine(lower))) &&
  upper.column.last === lower.column.first &&
  lower.gap !== null &&
  lower.gap < NEXT_LINE &&
  !isIndent(lower.room.first);

const isOneLine = ({ starts }: BlockLayout): boolean => starts.length === 0;

/** Whether paragraphs of a story begin with an indent, as far as their places tell; null where they do not. */
export function indentsOf(pieces: readonly Pick<SetLines, "layout">[]): boolean | null {
  const begins = pieces.flatMap(({ layout }) => (layout && !layout.vertical ? [layout.room.first] : []));
  if (begins.length === 0) return null;
  const indented = begins.filter(isIndent).length;
  // The rest of a paragraph that a column's end has parted begins without one.
  return indented > 0 && indented * 3 >= begins.filter((room) => room < FLUSH).length;
}
