import { type Neighbours, neighboursOf } from "./below";
import type { Block, TitleBlock } from "./block";
import { captionOf } from "./captions";
import { type Columns, type Edges, indentsOf } from "./columns";
import type { PageFacts } from "./facts";
import { Grid } from "./grid";
import { isFull } from "./joints";
import { around, heightOf, type Span, sharedHeight, sharedShare, sharedWidth, widthOf } from "./span";
import type { Stack } from "./stack";
import { isRuledOff } from "./stacks";
import { isSubhead, isTitle } from "./titles";

/** What stands in one frame, or on the page outside of frames. */
export interface Area {
  stacks: readonly Stack[];
  pictures: readonly Span[];
  rules: readonly Span[];
  frames: readonly Extract<Block, { kind: "frame" }>[];
}

/** A stack, or what else stands in the way. */
interface Thing {
  span: Span;
  stack: Stack | null;
}

/** The widest gap within a column's text: around a 小标题, in heights of body type. */
const COLUMN_GAP = 2.6;

/** Puts the stacks of an area together to blocks. */
export function blocksOf(area: Area, facts: PageFacts): Block[] {
  const { body, cell } = facts;
  const things: Thing[] = [
    ...area.stacks.map((stack) => ({ span: stack.span, stack })),
    ...area.pictures.map((span) => ({ span, stack: null })),
    ...area.frames.map(({ span }) => ({ span, stack: null })),
  ];
  const near = neighboursOf(things, new Grid(things, cell), () => ({
    reach: body * COLUMN_GAP,
    overlap: body * 0.4,
    edge: body * 0.6,
  }));
  const captions = area.pictures.map((): Stack[] => []);
  const titles: Stack[] = [];
  const texts: Thing[] = [];
  for (const thing of things) {
    const { stack } = thing;
    if (!stack) continue;
    const picture = captionOf(stack, area.pictures, facts, standsAlone(thing, near));
    if (picture !== null) captions[picture]?.push(stack);
    else if (isTitle(stack, body) && !isSubhead(stack, near, thing, body)) titles.push(stack);
    else texts.push(thing);
  }
  const rules = new Grid(
    area.rules.map((span) => ({ span })),
    cell,
  );
  const groups = titleGroups(titles, texts, near, facts);
  const used = new Set(groups.flatMap(({ stacks }) => stacks));
  const running = texts.filter(({ stack }) => stack && !used.has(stack));
  return [
    ...groups,
    ...textBlocks(running, near, rules, facts),
    ...area.pictures.map((span, index): Block => {
      const stacks = captions[index] ?? [];
      return {
        kind: "picture",
        span: around([span, ...stacks.map((stack) => stack.span)]) ?? span,
        stacks,
      };
    }),
    ...area.frames,
  ];
}

/** Whether no text goes on directly below a stack. */
const standsAlone = (thing: Thing, { below }: Neighbours<Thing>): boolean =>
  !below(thing).some(
    ({ stack, span }) =>
      stack && span.top - thing.span.bottom < stack.size * 1.1 && sharedShare(span, thing.span) > 0.5,
  );

/** Titles that stand directly by each other, with the short lines over and under them. */
function titleGroups(
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
  for (const thing of texts) {
    const { stack } = thing;
    if (!stack || stack.upright || stack.lines.length > 2 || stack.length > 60) continue;
    const owner = blocks.find((block) => isOverOrUnder(stack, block, body));
    if (!owner) continue;
    const under = stack.span.top > owner.span.top;
    if (
      under
        ? columns.isFilledBy(stack) && isJustified(stack, columns)
        : above(thing).some((other) => isColumnOf(other, thing, body))
    )
      continue;
    owner.stacks = [...owner.stacks, stack];
    owner.span = around([owner.span, stack.span]) ?? owner.span;
  }
  return blocks;
}

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
  if (gap > size * 2.2 || gap < -size || sharedWidth(span, title) < widthOf(span) * 0.9) return false;
  const middle = Math.abs(span.left + span.right - title.left - title.right) / 2;
  return middle < body * 1.5 || Math.abs(span.left - title.left) < body;
}

/** Stacks that follow each other in one column. */
function textBlocks(
  things: readonly Thing[],
  { above, below }: Neighbours<Thing>,
  rules: Grid<{ span: Span }>,
  { columns }: PageFacts,
): Block[] {
  const running = new Set(things);
  const next = new Map<Thing, Thing>();
  for (const thing of things) {
    const [only, ...others] = below(thing);
    if (!only || others.length > 0 || !running.has(only) || above(only).length > 1) continue;
    if (isSameColumn(thing, only, columns) && !isRuledOff(thing.span, only.span, rules))
      next.set(thing, only);
  }
  const followers = new Set(next.values());
  return things
    .filter((thing) => !followers.has(thing))
    .map((first): Block => {
      const stacks: Stack[] = [];
      for (let thing: Thing | undefined = first; thing; thing = next.get(thing))
        if (thing.stack) stacks.push(thing.stack);
      const span = around(stacks.map((stack) => stack.span)) ?? first.span;
      return { kind: "text", span, stacks, column: edgesOf(stacks, columns) };
    });
}

function isSameColumn(upper: Thing, lower: Thing, columns: Columns): boolean {
  if (!upper.stack || !lower.stack || upper.stack.upright !== lower.stack.upright) return false;
  if (upper.stack.upright) return false;
  const [a, b] = [columns.of(upper.stack), columns.of(lower.stack)];
  const near = Math.max(upper.stack.size, lower.stack.size);
  const inside = (outer: Edges, { span }: Thing) =>
    span.left > outer.left - near * 0.6 && span.right < outer.right + near * 0.6;
  if (upper.stack.lines.length < 3) return inside(b, upper);
  if (lower.stack.lines.length < 3) return inside(a, lower);
  return Math.abs(a.left - b.left) < near * 0.8 && Math.abs(a.right - b.right) < near * 1.2;
}

/** Those of the stack with most lines. */
function edgesOf(stacks: readonly Stack[], columns: Columns): Edges {
  const most = stacks.reduce((best, stack) => (stack.lines.length > best.lines.length ? stack : best));
  const edges = columns.of(most);
  return {
    left: Math.min(edges.left, ...stacks.map(({ span }) => Math.max(span.left, edges.left - most.size))),
    right: edges.right,
  };
}
