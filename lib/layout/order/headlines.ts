import type { Neighbours } from "./below";
import type { TitleBlock } from "./block";
import { type Columns, indentsOf } from "./columns";
import type { PageFacts } from "./facts";
import { isFull } from "./joints";
import { around, heightOf, type Span, sharedHeight, sharedWidth, widthOf } from "./span";
import { isInRowWith, type Stack } from "./stack";
import type { Thing } from "./thing";

/** Longer lines over and under a headline are text. */
const LONGEST_BESIDE = 60;

/** Titles that stand directly by each other, with the short lines over and under them. */
export function titleGroups(
  titles: readonly Stack[],
  texts: readonly Thing[],
  { above }: Neighbours<Thing>,
  { body, columns }: PageFacts,
): TitleBlock[] {
  const groups: Stack[][] = [];
  for (const title of titles.toSorted((a, b) => b.size - a.size)) {
    const joined = groups.filter((group) => group.some((other) => belongTogether(other, title)));
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
      const owner = stack && blocks.find((block) => isOverOrUnder(stack, block, body));
      if (!stack || !owner || texts.some((other) => other.stack && isInRowWith(other.stack, stack)))
        return true;
      const column = above(thing).some((other) => isColumnOf(other, thing, body));
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

/** Kicker, deck and byline are a line or two, and end no sentence. */
const isShort = ({ lines, length, upright }: Stack): boolean =>
  !upright &&
  lines.length <= 2 &&
  length <= LONGEST_BESIDE &&
  !/[。；][”’』」]?$/.test(lines.at(-1)?.line.text ?? "");

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
