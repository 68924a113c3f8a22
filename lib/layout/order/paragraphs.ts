import type { TextBlock } from "./block";
import { type Edges, edgesWidth, type Indents, indentsOf } from "./columns";
import { emsOf } from "./cut-line";
import { ASIDE, isFull, isIndented } from "./joints";
import { beginsItem, hasOwnLines, numberedItems, type RoomBeside } from "./own-lines";
import type { PlacedLine } from "./placed";
import { linkOf, type PrintedBlock } from "./printed-block";
import { endsSentence } from "./sentences";
import { widthOf } from "./span";
import { type Stack, stackOf } from "./stack";

/** A line that leaves so much room ends its paragraph, whatever its last character. */
const SURELY_SHORT = 2.6;
/** Types, and gaps between lines, of one text differ by no more. */
const [SAME_TYPE, SAME_GAP] = [0.03, 1.15];
/** Boxes of lines below each other overlap by no more, in heights of type. */
const OVERLAP = 0.4;
/** Sizes of type that differ less are one. */
const SAME_SIZE = 0.003;
/** A line that begins so near its column's edge has no indent. */
const FLUSH = 0.7;
/** Longer bold lines are text. */
const LONGEST_SUBHEAD = 26;

/** The paragraphs of a column: indented lines begin them, short ones end them; lines of other type stand for themselves. */
export function paragraphsOf({ stacks, column }: TextBlock, beside: RoomBeside): PrintedBlock[] {
  const condensed = isCondensed(stacks.flatMap(({ lines }) => lines));
  return withNextLines(stacks).flatMap((stack) => {
    if (stack.upright) return [uprightText(stack.lines)];
    const items = numberedItems(stack.lines);
    if (items)
      return items.flatMap((lines) => {
        const end = itemEnd(lines, column);
        const below = lines.slice(end);
        return [
          printed(lines.slice(0, end), column),
          ...(below.length > 0 ? cut(below, column, condensed) : []),
        ];
      });
    if (hasOwnLines(stack, beside(stack))) return stack.lines.map((line) => printed([line], column));
    return cut(stack.lines, column, condensed);
  });
}

/** Where paragraphs go on below a numbered item: at an indented line below one that ends its own. */
function itemEnd(lines: readonly PlacedLine[], column: Edges): number {
  const end = lines.findIndex((line, index) => {
    const above = lines[index - 1];
    return (
      above !== undefined &&
      isIndented(indentsOf(line, column).left) &&
      (endsSentence(above.line.text) || indentsOf(above, column).right > SURELY_SHORT)
    );
  });
  return end === -1 ? lines.length : end;
}

/** Stacks of which one is the next line of the other, though something stands beside, as one. */
function withNextLines(stacks: readonly Stack[]): Stack[] {
  const runs: Stack[] = [];
  for (const stack of stacks) {
    const above = runs.at(-1);
    const goesOn =
      above !== undefined &&
      !above.upright &&
      !stack.upright &&
      Math.abs(above.size / stack.size - 1) < SAME_TYPE &&
      gapOf(above, stack) > -above.size * OVERLAP &&
      gapOf(above, stack) < lineGap([above, stack]) * SAME_GAP;
    if (goesOn) runs[runs.length - 1] = stackOf([...above.lines, ...stack.lines]);
    else runs.push(stack);
  }
  return runs;
}

const gapOf = (above: Pick<PlacedLine, "span">, below: Pick<PlacedLine, "span">): number =>
  below.span.top - above.span.bottom;

/** The room between two lines of stacks that have several; 0 where none has. */
function lineGap(stacks: readonly Stack[]): number {
  const gaps = stacks.flatMap(({ lines }) =>
    lines.slice(1).flatMap((line, index) => {
      const above = lines[index];
      return above ? [gapOf(above, line)] : [];
    }),
  );
  return gaps.length === 0 ? 0 : Math.min(...gaps);
}

/** A text set upright is one paragraph: its lines begin below each other. */
function uprightText(lines: readonly PlacedLine[]): PrintedBlock {
  return printed(lines, null);
}

function cut(lines: readonly PlacedLine[], column: Edges, condensed: boolean): PrintedBlock[] {
  const blocks: PlacedLine[][] = [];
  const about: Habits = {
    indents: lines.some((line) => isIndented(indentsOf(line, column).left)),
    condensed,
    exact: lines.every(({ line }) => Math.abs(line.size / (lines[0]?.line.size ?? 1) - 1) < SAME_SIZE),
  };
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const group = blocks.at(-1);
    if (!group || !above || beginsParagraph(above, line, column, about)) blocks.push([line]);
    else group.push(line);
  }
  return blocks.map((group) => printed(group, column));
}

interface Habits {
  /** The column's type is narrower than high throughout: no line was made to fit. */
  condensed: boolean;
  /** Paragraphs of the column begin with an indent. */
  indents: boolean;
  /** All lines are of one size: it is that of the type, and not measured. */
  exact: boolean;
}

function beginsParagraph(
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

/** Characters set closer than this, against their type, were made to fit their line: no line of a paragraph, but one by itself. */
const TIGHT = 0.88;
const ENDS_IN_MARK = /[，。、；：！？）」』》】]$/;
/** Letters and figures are of other widths. */
const OTHER_WIDTHS = /[!-~\s¡-ÿ“”‘’…—·]/g;

/** Whether a line's characters were pushed together, so that all of it stands in its column. */
function isTight(line: PlacedLine): boolean {
  const share = pitchOf(line);
  return share !== null && share < TIGHT;
}

/** The width of a line's characters against the height of their type; null where its text does not tell. */
function pitchOf({ line: { text, size }, span, upright }: PlacedLine): number | null {
  const others = text.match(OTHER_WIDTHS)?.length ?? 0;
  if (upright || text.length < 6 || others * 5 >= text.length) return null;
  // Quotation marks, and a mark at the line's end, may take half of their room.
  const ems = emsOf(text) - (others + (ENDS_IN_MARK.test(text) ? 1 : 0)) / 2;
  return widthOf(span) / (ems * size);
}

/** Condensed type is as narrow in each line, of which there are at least so many; lines made to fit are so by their lengths. */
const [SAME_PITCH, CONDENSED_LINES] = [1.06, 3];

function isCondensed(lines: readonly PlacedLine[]): boolean {
  const pitches = lines.flatMap((line) => pitchOf(line) ?? []).sort((a, b) => a - b);
  const [least = 1, most = 1] = [pitches[0], pitches.at(-1)];
  return pitches.length >= CONDENSED_LINES && most < TIGHT && most < least * SAME_PITCH;
}

/** A signature that is cut in its brackets. */
const OPEN_BRACKET = /[（(][^（()）]{0,40}$/;
const CLOSED_BRACKET = /^[^（()）]{0,40}[）)]/;

/** A short bold line among others. */
const isSubhead = (line: PlacedLine, column: Edges): boolean =>
  line.line.bold === true &&
  line.line.text.length <= LONGEST_SUBHEAD &&
  !isFull(indentsOf(line, column).right) &&
  !endsSentence(line.line.text) &&
  !SIGNED.test(line.line.text);

/** 历史。（路曼）: a text's last words and its signature. */
const SIGNED = /[。！？…”][（(][^（()）]+[）)]$/;

function printed(lines: readonly PlacedLine[], column: Edges | null): PrintedBlock {
  const [first] = lines;
  const left = first && column ? indentsOf(first, column).left : 0;
  const aside = left > ASIDE;
  return {
    lines: lines.map((line, index) => {
      const above = lines[index - 1];
      return { line, link: !above ? "" : aside ? "\n" : linkOf(above, line) };
    }),
    heading: 0,
    bold: column !== null && lines.every((line) => isSubhead(line, column)),
    indented: isIndented(left),
  };
}
