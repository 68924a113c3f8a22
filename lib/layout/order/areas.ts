import type { Block } from "./block";
import { blocksOf } from "./blocks";
import type { PageFacts } from "./facts";
import { areaOf, framesOf } from "./frames";
import { withCaptionsApart } from "./part-captions";
import type { PlacedPage } from "./placed";
import { around, hasMiddleOf, type Span } from "./span";
import type { Stack } from "./stack";

/** A picture over so much of the page is its ground. */
const GROUND = 0.6;
/** A picture on which so many stacks, or characters, stand is the ground of a frame. */
const GROUND_STACKS = 4;
const GROUND_CHARACTERS = 120;
/** Frames within frames; deeper ones are only rules. */
const MOST_FRAMES = 200;

/** What stands on the page outside of frames, with the frames as parts that have their own. */
export function areasOf(
  page: PlacedPage,
  stacks: readonly Stack[],
  facts: PageFacts,
): { blocks: Block[]; rules: readonly Span[] } {
  const pictures = page.pictures.filter((span) => areaOf(span) < page.width * page.height * GROUND);
  const grounds = pictures.filter((picture) => isGround(picture, stacks));
  const frames = [...framesOf(page.rules, facts.body), ...grounds]
    .filter((frame) => areaOf(frame) < page.width * page.height * 0.95)
    .sort((a, b) => areaOf(a) - areaOf(b))
    .slice(0, MOST_FRAMES);
  let left = {
    stacks: facts.exact
      ? stacks
      : withCaptionsApart(stacks, [...pictures, ...sideBySide(pictures, facts.body)], facts.columns),
    rules: page.rules,
    pictures: sideBySide(
      pictures.filter((picture) => !grounds.includes(picture)),
      facts.body,
    ),
    frames: [] as Extract<Block, { kind: "frame" }>[],
  };
  // The smallest take first what stands in them, so that the larger ones hold those.
  for (const frame of frames) {
    const isIn = (span: Span) => hasMiddleOf(frame, span);
    const own = {
      stacks: left.stacks.filter(({ span }) => isIn(span)),
      rules: left.rules.filter(isIn),
      pictures: left.pictures.filter(isIn),
      frames: left.frames.filter(({ span }) => isIn(span)),
    };
    if (own.stacks.length === 0 && own.frames.length === 0) continue;
    const block = {
      kind: "frame" as const,
      span: frame,
      blocks: blocksOf(own, facts),
      rules: own.rules,
    };
    left = {
      stacks: left.stacks.filter((stack) => !own.stacks.includes(stack)),
      rules: left.rules.filter((rule) => !own.rules.includes(rule)),
      pictures: left.pictures.filter((picture) => !own.pictures.includes(picture)),
      frames: [...left.frames.filter((other) => !own.frames.includes(other)), block],
    };
  }
  return { blocks: blocksOf(left, facts), rules: left.rules };
}

/** Pictures of one row as one: a caption below tells all of them. */
function sideBySide(pictures: readonly Span[], body: number): Span[] {
  const rows: Span[] = [];
  for (const picture of pictures.toSorted((a, b) => a.left - b.left)) {
    const index = rows.findIndex(
      (row) =>
        Math.abs(row.top - picture.top) < body &&
        Math.abs(row.bottom - picture.bottom) < body &&
        picture.left - row.right < body * 0.75,
    );
    const row = rows[index];
    if (row) rows[index] = around([row, picture]) ?? row;
    else rows.push(picture);
  }
  return rows;
}

function isGround(picture: Span, stacks: readonly Stack[]): boolean {
  const on = stacks.filter(({ span }) => hasMiddleOf(picture, span));
  const characters = on.reduce((sum, { length }) => sum + length, 0);
  return on.length >= GROUND_STACKS || characters >= GROUND_CHARACTERS;
}
