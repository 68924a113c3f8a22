import type { TitleBlock } from "./block";
import { type Columns, indentsOf } from "./columns";
import { isFull } from "./joints";
import { opensText } from "./opening-words";
import { areItems } from "./own-lines";
import { type Span, sharedHeight, sharedWidth, widthOf } from "./span";
import { isInRowWith, type Stack } from "./stack";
import type { Thing } from "./thing";

/** Longer lines over and under a headline are text. */
const LONGEST_BESIDE = 60;

/** Whether a single line stands in the very middle of a headline, and leaves room in the column that it might be of. */
export function isExactlyCentered(stack: Stack, owner: TitleBlock, columns: Columns): boolean {
  const [line, ...others] = stack.lines;
  if (!line || others.length > 0) return false;
  const { right } = indentsOf(line, columns.of(stack));
  return isCentered(stack.span, owner.span, stack.size * 0.2) && right > 1.2 && !isFull(right);
}

/** Whether a line or two stand by themselves over a headline: text that ends there ends a sentence. */
export const isTopLine = ({ lines, span }: Stack, owner: TitleBlock): boolean =>
  lines.length <= 2 && span.bottom <= owner.span.top + owner.size * 0.2;

/** A text's next line stands nearer, in heights of type; what is over a headline stands so much nearer to that. */
const [NEXT_LINE, NEARER] = [1.25, 2];

/** Whether what stands above a line is further away than the headline below, and than a text's next line. */
export function isFarAbove(above: Thing, { span, stack }: Thing, owner: TitleBlock): boolean {
  const gap = span.top - above.span.bottom;
  return gap > (stack?.size ?? 0) * NEXT_LINE && gap > Math.max(0, owner.span.top - span.bottom) * NEARER;
}

/** Whether the lines of a stack stand in its middle, some of them shorter than others: a paragraph's begin at its edge. */
export function areCentered({ lines, span, size }: Stack): boolean {
  const rooms = lines.map((line) => ({
    left: line.span.left - span.left,
    right: span.right - line.span.right,
  }));
  return (
    rooms.length > 1 &&
    rooms.every(({ left, right }) => Math.abs(left - right) < size * 0.7) &&
    rooms.some(({ left, right }) => left > size * 0.35 && right > size * 0.35)
  );
}

/** Whether columns begin closely on both sides of a line, in its row: it is the first of one, too. */
export function isAmid({ span, stack }: Thing, texts: readonly Thing[]): boolean {
  if (!stack) return false;
  const isNear = (gap: number) => gap > 0 && gap < stack.size * 2.5;
  const row = texts.filter((other) => other.stack && isInRowWith(other.stack, stack));
  return (
    row.some((other) => isNear(span.left - other.span.right)) &&
    row.some((other) => isNear(other.span.left - span.right))
  );
}

/** Whether a short line is a 小标题 at the head of a column: in the middle of the text below it rather than of the headline, bold, or in the row in which the columns on both sides begin. */
export function headsColumn(
  { stack, span }: Thing,
  owner: TitleBlock,
  { below, columns, texts }: { below: readonly Thing[]; columns: Columns; texts: readonly Thing[] },
): boolean {
  if (!stack || span.top < owner.span.top) return false;
  const [only, ...others] = below;
  if (!only?.stack || others.length > 0 || only.span.top - span.bottom > stack.size * 1.3) return false;
  if (only.stack.size > stack.size * 1.02 || only.stack.lines.length < 2) return false;
  const column = columns.of(only.stack);
  const wide = widthOf(owner.span) > (column.right - column.left) * 1.25;
  const middle = Math.abs(span.left + span.right - column.left - column.right) / 2 < stack.size * 0.8;
  if (!wide || !middle) return false;
  const beside = texts.flatMap(({ span: other }) =>
    Math.abs(other.top - span.top) < stack.size * 0.5 &&
    Math.max(other.left - span.right, span.left - other.right) < column.right - column.left
      ? [other]
      : [],
  );
  const amid =
    beside.some((other) => other.right <= span.left) && beside.some((other) => other.left >= span.right);
  return stack.bold === true || amid || !isCentered(span, owner.span, stack.size);
}

/** Kicker, deck and byline are a line or two, in narrow columns three, and end no sentence. */
export const isShort = (stack: Stack): boolean => {
  const { lines, length, upright } = stack;
  return (
    !upright &&
    !areItems(stack) &&
    !opensText(lines[0]?.line.text ?? "") &&
    lines.length <= 3 &&
    length <= LONGEST_BESIDE &&
    !/[。；][”’』」]?$/.test(lines.at(-1)?.line.text ?? "")
  );
};

/** Whether a stack's first line is as wide as its column. */
export const isJustified = (stack: Stack, columns: Columns): boolean => {
  const line = stack.lines[0];
  return line !== undefined && isFull(indentsOf(line, columns.of(stack)).right);
};

/** Whether the text of one goes on in the other, as in a column. */
export const isColumnOf = ({ stack, span }: Thing, thing: Thing, body: number): boolean =>
  stack !== null &&
  Math.abs(span.left - thing.span.left) < body * 3 &&
  (span.top > thing.span.top ? span.top - thing.span.bottom : thing.span.top - span.bottom) < body * 1.2 &&
  stack.size < body * 1.1 &&
  widthOf(span) < widthOf(thing.span) * 1.2 + body * 3;

/** Whether a short line stands close to a headline: in its middle, or at its left edge. */
export function isOverOrUnder({ span, size }: Stack, { span: title }: TitleBlock, body: number): boolean {
  const gap = -sharedHeight(span, title);
  if (
    gap > size * 2.2 ||
    gap < -size ||
    sharedWidth(span, title) < Math.min(widthOf(span), widthOf(title)) * 0.9
  )
    return false;
  return isCentered(span, title, body) || Math.abs(span.left - title.left) < body;
}

/** Whether both have one middle, give or take what most of the page's type is high. */
export const isCentered = (span: Span, title: Span, body: number): boolean =>
  Math.abs(span.left + span.right - title.left - title.right) / 2 < body * 1.5;
