import type { TextBlock } from "./block";
import { type Edges, indentsOf } from "./columns";
import { ASIDE, endsSentence, isFull, isIndented } from "./joints";
import type { PlacedLine } from "./placed";
import { linkOf, type PrintedBlock } from "./printed-block";

/** A line that leaves so much room ends its paragraph, whatever its last character. */
const SURELY_SHORT = 2.6;
/** Longer bold lines are text. */
const LONGEST_SUBHEAD = 26;

/** The paragraphs of a column: indented lines begin them, short ones end them; lines of other type stand for themselves. */
export function paragraphsOf({ stacks, column }: TextBlock): PrintedBlock[] {
  return stacks.flatMap(({ lines, upright }) => (upright ? [uprightText(lines)] : cut(lines, column)));
}

/** A text set upright is one paragraph: its lines begin below each other. */
function uprightText(lines: readonly PlacedLine[]): PrintedBlock {
  return printed(lines, null);
}

function cut(lines: readonly PlacedLine[], column: Edges): PrintedBlock[] {
  const blocks: PlacedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const group = blocks.at(-1);
    if (!group || !above || beginsParagraph(above, line, column)) blocks.push([line]);
    else group.push(line);
  }
  return blocks.map((group) => printed(group, column));
}

function beginsParagraph(above: PlacedLine, line: PlacedLine, column: Edges): boolean {
  const [up, own] = [indentsOf(above, column), indentsOf(line, column)];
  // Lines of one byline, or of one title, stand beneath each other, all in the middle or all at the right.
  if (own.left > ASIDE) return !(up.left > ASIDE && own.right < ASIDE === up.right < ASIDE);
  if (isIndented(own.left) || up.left > ASIDE) return true;
  if (isSubhead(above, column) !== isSubhead(line, column)) return true;
  if (up.right > SURELY_SHORT) return true;
  return !isFull(up.right) && endsSentence(above.line.text);
}

/** A short bold line among others. */
const isSubhead = (line: PlacedLine, column: Edges): boolean =>
  line.line.bold === true &&
  line.line.text.length <= LONGEST_SUBHEAD &&
  !isFull(indentsOf(line, column).right) &&
  !endsSentence(line.line.text);

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
