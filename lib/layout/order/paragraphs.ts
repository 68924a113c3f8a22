import type { TextBlock } from "./block";
import { type Edges, indentsOf } from "./columns";
import { ASIDE, isIndented } from "./joints";
import { hasOwnLines, numberedItems, type RoomBeside } from "./own-lines";
import { beginsParagraph, type Habits, isSubhead, SURELY_SHORT } from "./paragraph-begins";
import { isCondensed } from "./pitch";
import type { PlacedLine } from "./placed";
import { linkOf, type PrintedBlock } from "./printed-block";
import { endsSentence } from "./sentences";
import { type Stack, stackOf } from "./stack";

/** Types, and gaps between lines, of one text differ by no more. */
const [SAME_TYPE, SAME_GAP] = [0.03, 1.15];
/** Boxes of lines below each other overlap by no more, in heights of type. */
const OVERLAP = 0.4;
/** Sizes of type that differ less are one. */
const SAME_SIZE = 0.003;
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
