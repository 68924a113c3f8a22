import type { TitleBlock } from "./block";
import type { PlacedLine } from "./placed";
import { linkOf, type PrintedBlock } from "./printed-block";
import { widthOf } from "./span";
import type { Stack } from "./stack";
import { isLabelOver } from "./stacks";

/** Type of a headline's main lines differs by no more. */
const SAME = 0.9;

/** A headline's lines: the largest ones are its main line, marked as a heading; kicker and deck stand above and below without a mark. */
export function headingsOf({ stacks, size }: TitleBlock, largest: number): PrintedBlock[] {
  const level = size >= largest * SAME ? 1 : 2;
  const blocks: { main: boolean; lines: PlacedLine[] }[] = [];
  for (const stack of inOrder(stacks)) {
    const last = blocks.at(-1);
    const main = stack.size >= size * SAME && !isLabel(stack, stacks, size);
    if (main && last?.main && stack.upright === last.lines[0]?.upright) last.lines.push(...stack.lines);
    else blocks.push({ main, lines: [...stack.lines] });
  }
  return blocks.map(({ main, lines }) => ({
    lines: lines.map((line, index) => ({ line, link: titleLink(lines[index - 1], line, main) })),
    heading: main ? level : 0,
    bold: false,
    indented: false,
  }));
}

/** Whether a stack is a label (栏目名) above the lines of its headline. */
function isLabel({ lines, span }: Stack, stacks: readonly Stack[], largest: number): boolean {
  const [line, ...more] = lines;
  const [next, ...others] = inOrder(
    stacks.filter((other) => other.lines !== lines && other.size >= largest * SAME),
  );
  const below = next?.lines[0];
  return (
    line !== undefined &&
    more.length === 0 &&
    below !== undefined &&
    [next, ...others].every((other) => other && other.span.top >= span.bottom) &&
    isLabelOver(line, below)
  );
}

/** From above to below; upright ones from right to left. */
export const inOrder = (stacks: readonly Stack[]): Stack[] =>
  stacks.toSorted((a, b) =>
    a.upright && b.upright
      ? b.span.right - a.span.right || a.span.top - b.span.top
      : a.span.top - b.span.top || a.span.left - b.span.left,
  );

/** Within quotation marks, or brackets, no headline has a break that makes sense. */
const OPEN = /[“‘「『（(《【][^”’」』）)》】]*$/;

/** A headline is broken where it makes sense; a longer line at its column's edge. */
function titleLink(
  above: PlacedLine | undefined,
  line: PlacedLine,
  main: boolean,
): PrintedBlock["lines"][0]["link"] {
  if (!above) return "";
  if (OPEN.test(above.line.text)) return linkOf(above, line);
  if (main && !above.upright) return " ";
  if (above.upright) return linkOf(above, line);
  const wide = Math.max(widthOf(above.span), widthOf(line.span));
  const full = widthOf(above.span) > wide - above.line.size * 1.2;
  return full ? linkOf(above, line) : " ";
}
