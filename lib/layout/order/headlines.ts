import type { Neighbours } from "./below";
import {
  areCentered,
  headsColumn,
  isAmid,
  isCentered,
  isColumnOf,
  isExactlyCentered,
  isFarAbove,
  isJustified,
  isOverOrUnder,
  isShort,
  isTopLine,
} from "./beside-headline";
import type { TitleBlock } from "./block";
import type { PageFacts } from "./facts";
import type { Grid } from "./grid";
import { isSignedBy } from "./signatures";
import { around, heightOf, type Span, sharedHeight, sharedWidth, widthOf } from "./span";
import { isInRowWith, type Stack } from "./stack";
import { isRuledOff } from "./stacks";
import type { Thing } from "./thing";

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

/** Whether a rule stands between what is over and what is under. */
const isParted = (a: Span, b: Span, rules: Grid<{ span: Span }>): boolean =>
  a.top < b.top ? isRuledOff(a, b, rules) : isRuledOff(b, a, rules);

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
