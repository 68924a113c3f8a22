import { type Edges, edgesWidth, type Indents, indentsOf } from "./columns";
import { ASIDE, isFull, isIndented } from "./joints";
import { beginsItem } from "./own-lines";
import { isTight } from "./pitch";
import type { PlacedLine } from "./placed";
import { endsSentence } from "./sentences";

/** A line that leaves so much room ends its paragraph, whatever its last character. */
export const SURELY_SHORT = 2.6;

/** A line that begins so near its column's edge has no indent. */
const FLUSH = 0.7;

/** Longer bold lines are text. */
const LONGEST_SUBHEAD = 26;

/** How the lines of a column are set. */
export interface Habits {
  /** The column's type is narrower than high throughout: no line was made to fit. */
  condensed: boolean;
  /** Paragraphs of the column begin with an indent. */
  indents: boolean;
  /** All lines are of one size: it is that of the type, and not measured. */
  exact: boolean;
}

/** Whether a line of a column is the first of a paragraph. */
export function beginsParagraph(
  above: PlacedLine,
  line: PlacedLine,
  column: Edges,
  { indents, exact, condensed }: Habits,
): boolean {
  const isFitted = (each: PlacedLine) => !condensed && isTight(each);
  const [up, own] = [indentsOf(above, column), indentsOf(line, column)];
  // Also where the signature is set bold and its line's end leaves but a name for the next.
  if (OPEN_BRACKET.test(above.line.text) && CLOSED_BRACKET.test(line.line.text) && !isIndented(own.left))
    return false;
  if (own.left > ASIDE) return !goesOnAside(up, own, above.line.text);
  if (isIndented(own.left) || up.left > ASIDE) return true;
  if (isSubhead(above, column) !== isSubhead(line, column)) return true;
  if (OPEN_BRACKET.test(above.line.text)) return false;
  if (beginsItem(line) && own.left < 0.8) return true;
  if (exact && isFitted(above) && isFitted(line)) return true;
  if (isFitted(above) !== isFitted(line) && endsSentence(above.line.text)) return true;
  if (isFull(up.right)) return isFitted(above) && endsSentence(above.line.text);
  // A full stop at a line's end takes half of its room, and boxes are a little off.
  const mayBeFull = indents && own.left < FLUSH && up.right <= SURELY_SHORT;
  return (
    (endsSentence(above.line.text) && !mayBeFull) ||
    up.right > Math.max(SURELY_SHORT, edgesWidth(column) / above.line.size / 3)
  );
}

/** Whether a line in the middle or at the right edge belongs to the one above: to a byline or a title of several lines. */
function goesOnAside(up: Indents, own: Indents, above: string): boolean {
  const isCentered = ({ left, right }: Indents) => Math.abs(left - right) < 0.8;
  const [centered, right] = [isCentered(own), own.right < 0.6];
  if (up.left > ASIDE) return (centered && isCentered(up)) || (right && up.right < 0.6);
  // The first line of them fills the column, or nearly.
  if (endsSentence(above) || up.left < 0.25 || isIndentOf(up.left))
    return centered && isCentered(up) && !endsSentence(above);
  return (centered && isCentered(up)) || (right && up.right < 0.6);
}

/** Two characters, as exactly as paragraphs' indents are. */
const isIndentOf = (left: number): boolean => Math.abs(left - 2) < 0.2;

/** A signature that is cut in its brackets. */
const OPEN_BRACKET = /[（(][^（()）]{0,40}$/;

const CLOSED_BRACKET = /^[^（()）]{0,40}[）)]/;

/** A short bold line among others. */
export const isSubhead = (line: PlacedLine, column: Edges): boolean =>
  line.line.bold === true &&
  line.line.text.length <= LONGEST_SUBHEAD &&
  !isFull(indentsOf(line, column).right) &&
  !endsSentence(line.line.text) &&
  !SIGNED.test(line.line.text);

/** 历史。（路曼）: a text's last words and its signature. */
const SIGNED = /[。！？…”][（(][^（()）]+[）)]$/;
