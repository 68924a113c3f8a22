import { type Neighbours, neighboursOf } from "./below";
import type { Block } from "./block";
import { captionOf } from "./captions";
import type { PageFacts } from "./facts";
import { Grid } from "./grid";
import { titleGroups } from "./headlines";
import { endsSentence } from "./sentences";
import { isSignedBy } from "./signatures";
import { around, type Span, sharedShare } from "./span";
import { isInRowWith, type Stack } from "./stack";
import { textBlocks } from "./text-blocks";
import type { Thing } from "./thing";
import { isSubhead, isTitle } from "./titles";

/** What stands in one frame, or on the page outside of frames. */
export interface Area {
  stacks: readonly Stack[];
  pictures: readonly Span[];
  rules: readonly Span[];
  frames: readonly Extract<Block, { kind: "frame" }>[];
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
  const overPicture = area.pictures.map((_, index) => {
    const thing = things[area.stacks.length + index];
    return thing ? (near.above(thing)[0]?.stack ?? null) : null;
  });
  const titles: Stack[] = [];
  const texts: Thing[] = [];
  for (const thing of things) {
    const { stack } = thing;
    if (!stack) continue;
    const picture = captionOf(stack, area.pictures, facts, {
      alone: standsAlone(thing, near),
      headed: near
        .above(thing)
        .some(
          (upper) =>
            upper.stack !== null && upper.stack.size > stack.size * 1.1 && isTitle(upper.stack, body),
        ),
      signs: near.above(thing).some((upper) => isSignedBy(upper, thing, facts.columns)),
      heads: (picture) => headsTitle(thing, near, picture),
      inRow: () => area.stacks.some((other) => isInRowWith(other, stack)),
      above: (index) => overPicture[index] ?? null,
    });
    if (picture !== null) captions[picture]?.push(stack);
    else if (isTitle(stack, textSize(thing, near, body)) && !isSubhead(stack, near, thing, body))
      titles.push(stack);
    else texts.push(thing);
  }
  const rules = new Grid(
    area.rules.map((span) => ({ span })),
    cell,
  );
  const groups = titleGroups(titles, texts, near, rules, facts);
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

/** Texts as small as this against most of the page's have titles of their own size. */
const SMALLEST_TEXT = 0.75;

/** A deck and a byline may stand between a headline and its text. */
const MOST_BETWEEN = 3;

/** Height of the type of the text below a line, perhaps below others, where that is smaller than most of the page's. */
function textSize(thing: Thing, { below }: Neighbours<Thing>, body: number): number {
  let [only, ...others] = below(thing);
  for (let between = 0; between <= MOST_BETWEEN; between += 1) {
    const stack = others.length === 0 ? only?.stack : null;
    if (!only || !stack || stack.size < body * SMALLEST_TEXT) return body;
    if (stack.lines.length >= 3) return Math.min(body, stack.size);
    [only, ...others] = below(only);
  }
  return body;
}

/** Whether no text goes on directly below a stack. */
const standsAlone = (thing: Thing, { below }: Neighbours<Thing>): boolean =>
  !below(thing).some(
    ({ stack, span }) =>
      stack && span.top - thing.span.bottom < stack.size * 1.1 && sharedShare(span, thing.span) > 0.5,
  );

/** Whether a short line below a picture stands closer over a headline: as its kicker. */
function headsTitle(thing: Thing, { below }: Neighbours<Thing>, picture: Span): boolean {
  const { span, stack } = thing;
  if (!stack || stack.lines.length > 2 || endsSentence(stack.lines.at(-1)?.line.text ?? "")) return false;
  const room = Math.min(stack.size, span.top - picture.bottom);
  return below(thing).some(
    (lower) =>
      lower.stack !== null && lower.stack.size > stack.size * 1.2 && lower.span.top - span.bottom < room,
  );
}
