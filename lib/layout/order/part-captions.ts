import { CAPTION_BEGINS, CAPTION_ENDS } from "./captions";
import { type Columns, indentsOf } from "./columns";
import { ASIDE, isFull, isIndented } from "./joints";
import type { PlacedLine } from "./placed";
import { type Span, sharedWidth, widthOf } from "./span";
import { type Stack, stackOf } from "./stack";

/** Captions of more lines are not looked for in a stack. */
const MOST_LINES = 6;

/** 摄⏎影报道: a printed line's end within a credit. */
const GOES_ON = /^(?:影|影报道|影報道)(?:[）)]|\s|$)/;

/** Where sizes are measured by boxes, a caption and the text below it may have become one stack: they are parted where its words or its place show it. */
export const withCaptionsApart = (
  stacks: readonly Stack[],
  pictures: readonly Span[],
  columns: Columns,
): Stack[] =>
  stacks.flatMap((stack) => {
    const [first] = stack.lines;
    if (!first || stack.upright || stack.lines.length < 2) return [stack];
    if (!pictures.some((picture) => isUnder(first, picture))) return [stack];
    const count = captionLines(stack, columns);
    return count === 0 ? [stack] : [stackOf(stack.lines.slice(0, count)), stackOf(stack.lines.slice(count))];
  });

function isUnder({ span, line }: PlacedLine, picture: Span): boolean {
  const gap = span.top - picture.bottom;
  return gap > -line.size && gap < line.size * 1.8 && sharedWidth(span, picture) > widthOf(span) * 0.9;
}

/** How many of a stack's first lines are a caption; 0 where that does not show. */
function captionLines(stack: Stack, columns: Columns): number {
  const column = columns.of(stack);
  const [first] = stack.lines;
  if (!first) return 0;
  const { left, right } = indentsOf(first, column);
  // Two characters in, it may be a paragraph's: but only where no other paragraph begins below.
  const next = stack.lines[1];
  const asIndented = Math.abs(left - 2) <= 0.35 && !(next && isIndented(indentsOf(next, column).left));
  const centered = Math.abs(left - right) < 0.7 && left > 0.6 && !asIndented;
  if (centered) return 1;
  const begins = CAPTION_BEGINS.test(first.line.text);
  for (const [index, line] of stack.lines.slice(0, MOST_LINES).entries()) {
    const below = stack.lines[index + 1];
    const ends = CAPTION_ENDS.test(line.line.text) && !GOES_ON.test(below?.line.text ?? "");
    const short = !isFull(indentsOf(line, column).right);
    if (!ends && !short) continue;
    const parted = below !== undefined && indentsOf(below, column).left < ASIDE;
    return parted && (ends || begins) ? index + 1 : 0;
  }
  return 0;
}
