import type { Neighbours } from "./below";
import type { Block } from "./block";
import type { Columns, Edges } from "./columns";
import type { PageFacts } from "./facts";
import type { Grid } from "./grid";
import { endsSentence } from "./sentences";
import { isSignedBy } from "./signatures";
import { around, type Span } from "./span";
import type { Stack } from "./stack";
import { isRuledOff } from "./stacks";
import type { Thing } from "./thing";
import { isOneType } from "./titles";

/** Between two texts, none of them a 小标题, it is narrower. */
const TEXT_GAP = 1.25;

/** Stacks that follow each other in one column. */
export function textBlocks(
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
  for (const [text, signature] of signatures(things, next, columns)) next.set(text, signature);
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

/** Signatures beside which, and over which, their text leaves the column empty. */
function signatures(
  things: readonly Thing[],
  next: ReadonlyMap<Thing, Thing>,
  columns: Columns,
): [Thing, Thing][] {
  const followers = new Set(next.values());
  return things.flatMap((thing): [Thing, Thing][] => {
    if (followers.has(thing) || (thing.stack?.lines.length ?? 0) > 2) return [];
    const text = things.find((other) => !next.has(other) && isSignedBy(other, thing, columns));
    return text ? [[text, thing]] : [];
  });
}

function isSameColumn(upper: Thing, lower: Thing, columns: Columns): boolean {
  if (!upper.stack || !lower.stack || upper.stack.upright !== lower.stack.upright) return false;
  if (upper.stack.upright) return false;
  const [a, b] = [columns.of(upper.stack), columns.of(lower.stack)];
  const near = Math.max(upper.stack.size, lower.stack.size);
  const several = upper.stack.lines.length > 1 && lower.stack.lines.length > 1;
  if ((several || goesOnAtEdge(upper, lower, b)) && lower.span.top - upper.span.bottom > near * TEXT_GAP)
    return false;
  if (!isOneType(upper.stack, lower.stack)) return false;
  const inside = (outer: Edges, { span }: Thing) =>
    span.left > outer.left - near * 0.6 && span.right < outer.right + near * 0.6;
  if (upper.stack.lines.length < 3) return inside(b, upper);
  if (lower.stack.lines.length < 3) return inside(a, lower);
  return Math.abs(a.left - b.left) < near * 0.8 && Math.abs(a.right - b.right) < near * 1.2;
}

/** Whether a line or two at the edge of a column go on in a sentence, or end one, as 小标题 do not. */
function goesOnAtEdge({ stack: upper }: Thing, { stack: lower }: Thing, { left }: Edges): boolean {
  const first = lower?.lines[0];
  return (
    upper !== null &&
    upper.lines.length > 1 &&
    first !== undefined &&
    first.span.left < left + first.line.size * 0.6 &&
    endsSentence(lower?.lines.at(-1)?.line.text ?? "")
  );
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
