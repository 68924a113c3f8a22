import type { Neighbours } from "./below";
import type { TitleBlock } from "./block";
import { type Columns, indentsOf } from "./columns";
import type { PageFacts } from "./facts";
import type { Grid } from "./grid";
import { isFull } from "./joints";
import { opensText } from "./opening-words";
import { areItems } from "./own-lines";
import { isSignedBy } from "./signatures";
import { around, heightOf, type Span, sharedHeight, sharedWidth, widthOf } from "./span";
import { isInRowWith, type Stack } from "./stack";
import { isRuledOff } from "./stacks";
import type { Thing } from "./thing";

/** Longer lines over and under a headline are text. */
const LONGEST_BESIDE = 60;

/** Titles that stand directly by each other, with the short lines over and under them. */
export function titleGroups(
  titles: readonly Stack[],
  texts: readonly Thing[],
  { above, below }: Neighbours<Thing>,
  rules: Grid<{ span: Span }>,
  { body, columns }: PageFacts,
): TitleBlock[] {
  const groups: Stack[][] = [];
  for (const title of titles.toSorted((a, b) => b.size - a.size)) {
    const joined = groups.filter((group) =>
      group.some((other) => belongTogether(other, title) && !isParted(other.span, title.span, rules)),
    );
    const [first, ...others] = joined;
    if (!first) groups.push([title]);
    else {
      first.push(title, ...others.flat());
      for (const other of others) groups.splice(groups.indexOf(other), 1);
    }
  }
  const blocks = groups.map(titleBlock);
  const short = texts.filter(({ stack }) => stack && isShort(stack));
  // Each may bring another into reach: a byline below a deck.
  for (let left = short, before = -1; left.length !== before; ) {
    before = left.length;
    left = left.filter((thing) => {
      const { span, stack } = thing;
      const owner =
        stack &&
        blocks.find((block) => isOverOrUnder(stack, block, body) && !isParted(span, block.span, rules));
      if (!stack || !owner) return true;
      // A line in the middle of its headline is no column's, even where one begins beside it.
      const middle =
        isCentered(span, owner.span, body) &&
        (!columns.isFilledBy(stack) ||
          isExactlyCentered(stack, owner, columns) ||
          areCentered(stack) ||
          (above(thing).every((other) => !other.stack || isFarAbove(other, thing, owner)) &&
            isTopLine(stack, owner)));
      // What nothing stands over but pictures, and a headline under, begins no column.
      const tops = span.top < owner.span.top && above(thing).every((other) => !other.stack);
      if (!middle && !tops && texts.some((other) => other.stack && isInRowWith(other.stack, stack)))
        return true;
      if (span.top > owner.span.top && isAmid(thing, texts)) return true;
      if (headsColumn(thing, owner, { below: below(thing), columns, texts })) return true;
      const near = middle ? Math.max(0, owner.span.top - span.bottom) : Number.POSITIVE_INFINITY;
      const column =
        above(thing).some((other) => isColumnOf(other, thing, body) && span.top - other.span.bottom < near) ||
        texts.some((other) => isSignedBy(other, thing, columns));
      if (stack.lines.length > 2 && !middle) return true;
      const own =
        span.top < owner.span.top
          ? !column
          : isCentered(span, owner.span, body) || !(columns.isFilledBy(stack) && isJustified(stack, columns));
      if (!own) return true;
      owner.stacks = [...owner.stacks, stack];
      owner.span = around([owner.span, span]) ?? owner.span;
      return false;
    });
  }
  return blocks;
}

/** Whether a single line stands in the very middle of a headline, and leaves room in the column that it might be of. */
function isExactlyCentered(stack: Stack, owner: TitleBlock, columns: Columns): boolean {
  const [line, ...others] = stack.lines;
  if (!line || others.length > 0) return false;
  const { right } = indentsOf(line, columns.of(stack));
  return isCentered(stack.span, owner.span, stack.size * 0.2) && right > 1.2 && !isFull(right);
}

/** Whether a line or two stand by themselves over a headline: text that ends there ends a sentence. */
const isTopLine = ({ lines, span }: Stack, owner: TitleBlock): boolean =>
  lines.length <= 2 && span.bottom <= owner.span.top + owner.size * 0.2;

/** A text's next line stands nearer, in heights of type; what is over a headline stands so much nearer to that. */
const [NEXT_LINE, NEARER] = [1.25, 2];

/** Whether what stands above a line is further away than the headline below, and than a text's next line. */
function isFarAbove(above: Thing, { span, stack }: Thing, owner: TitleBlock): boolean {
  const gap = span.top - above.span.bottom;
  return gap > (stack?.size ?? 0) * NEXT_LINE && gap > Math.max(0, owner.span.top - span.bottom) * NEARER;
}

/** Whether the lines of a stack stand in its middle, some of them shorter than others: a paragraph's begin at its edge. */
function areCentered({ lines, span, size }: Stack): boolean {
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
function isAmid({ span, stack }: Thing, texts: readonly Thing[]): boolean {
  if (!stack) return false;
  const isNear = (gap: number) => gap > 0 && gap < stack.size * 2.5;
  const row = texts.filter((other) => other.stack && isInRowWith(other.stack, stack));
  return (
    row.some((other) => isNear(span.left - other.span.right)) &&
    row.some((other) => isNear(other.span.left - span.right))
  );
}

/** Whether a rule stands between what is over and what is under. */
const isParted = (a: Span, b: Span, rules: Grid<{ span: Span }>): boolean =>
  a.top < b.top ? isRuledOff(a, b, rules) : isRuledOff(b, a, rules);

/** Whether a short line is a 小标题 at the head of a column: in the middle of the text below it rather than of the headline, bold, or in the row in which the columns on both sides begin. */
function headsColumn(
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
const isShort = (stack: Stack): boolean => {
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
const isJustified = (stack: Stack, columns: Columns): boolean => {
  const line = stack.lines[0];
  return line !== undefined && isFull(indentsOf(line, columns.of(stack)).right);
};

function titleBlock(stacks: readonly Stack[]): TitleBlock {
  const span = around(stacks.map((stack) => stack.span));
  if (!span) throw new Error("a title has lines");
  return { kind: "title", span, stacks, size: Math.max(...stacks.map(({ size }) => size)) };
}

/** Whether two titles are of one headline: below each other, or beside each other where they are upright. */
function belongTogether(a: Stack, b: Stack): boolean {
  if (a.upright !== b.upright) return false;
  const reach = Math.min(a.size, b.size) * 0.9 + Math.max(a.size, b.size) * 0.35;
  const [along, across] = a.upright
    ? [sharedHeight(a.span, b.span), sharedWidth(a.span, b.span)]
    : [sharedWidth(a.span, b.span), sharedHeight(a.span, b.span)];
  const length = a.upright
    ? Math.min(heightOf(a.span), heightOf(b.span))
    : Math.min(widthOf(a.span), widthOf(b.span));
  return along > length * 0.5 && across > -reach;
}

/** Whether the text of one goes on in the other, as in a column. */
const isColumnOf = ({ stack, span }: Thing, thing: Thing, body: number): boolean =>
  stack !== null &&
  Math.abs(span.left - thing.span.left) < body * 3 &&
  (span.top > thing.span.top ? span.top - thing.span.bottom : thing.span.top - span.bottom) < body * 1.2 &&
  stack.size < body * 1.1 &&
  widthOf(span) < widthOf(thing.span) * 1.2 + body * 3;

/** Whether a short line stands close to a headline: in its middle, or at its left edge. */
function isOverOrUnder({ span, size }: Stack, { span: title }: TitleBlock, body: number): boolean {
  const gap = -sharedHeight(span, title);
  if (
    gap > size * 2.2 ||
    gap < -size ||
    sharedWidth(span, title) < Math.min(widthOf(span), widthOf(title)) * 0.9
  )
    return false;
  return isCentered(span, title, body) || Math.abs(span.left - title.left) < body;
}

const isCentered = (span: Span, title: Span, body: number): boolean =>
  Math.abs(span.left + span.right - title.left - title.right) / 2 < body * 1.5;
