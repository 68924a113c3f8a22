import type { Block, TextBlock } from "./block";
import type { Cut } from "./cuts";
import { endOfBlock, endsOpenIn, startsFlushIn } from "./flow";
import { isNote } from "./headlines-of";
import { around, heightOf, type Span, sharedWidth, widthOf } from "./span";

/** What the worth of a cut is measured by, beside its parts. */
export interface CutFacts {
  body: number;
  rules: readonly Span[];
  /** The usual gap between two columns. */
  gutter: number;
}

/** What speaks for a cut by itself: a rule, much room, and no text that goes over it. */
export function worthOf(cut: Cut, facts: CutFacts): number {
  const ruled = ruledShare(cut, facts);
  return (
    (ruled > 0.75 ? 3 : ruled > 0.4 ? 1 : 0) +
    roomOf(cut, facts) +
    (cut.way === "level" ? acrossLevel(cut, facts.body, ruled > 0.75) : acrossUpright(cut, facts.body))
  );
}

/** What the room along a cut is worth, up to 1.5. */
const roomOf = (cut: Cut, { body, gutter }: CutFacts): number => {
  const { way, gap } = cut;
  const room = way === "level" ? gap[1] - gap[0] : betweenColumns(cut);
  const worth = way === "level" ? (room / body - 1.2) * 0.6 : (room / gutter - 1.1) * 2.5;
  return Math.min(1.5, Math.max(0, worth));
};

/** The room along an upright cut between the columns on both sides, whose lines may be indented and short. */
function betweenColumns({ before, after, gap: [from, to] }: Cut): number {
  const rights = before.map((block) =>
    block.kind === "text" ? Math.min(block.column.right, to) : block.span.right,
  );
  const lefts = after.map((block) =>
    block.kind === "text" ? Math.max(block.column.left, from) : block.span.left,
  );
  return Math.max(0, Math.min(...lefts) - Math.max(...rights));
}

/** The share of a cut's length along which a rule stands in it. */
export function ruledShare({ way, before, after, gap }: Cut, { rules, body }: CutFacts): number {
  const all = around([...before, ...after].map(({ span }) => span));
  if (!all) return 0;
  const [low, high] = [Math.min(...gap) - body * 0.3, Math.max(...gap) + body * 0.3];
  const stretches = rules.flatMap((rule): [number, number][] => {
    if (way === "level") {
      const inside = rule.top >= low && rule.bottom <= high && widthOf(rule) > heightOf(rule);
      return inside ? [[Math.max(rule.left, all.left), Math.min(rule.right, all.right)]] : [];
    }
    const inside = rule.left >= low && rule.right <= high && heightOf(rule) > widthOf(rule);
    return inside ? [[Math.max(rule.top, all.top), Math.min(rule.bottom, all.bottom)]] : [];
  });
  let covered = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const [from, to] of stretches.sort((a, b) => a[0] - b[0])) {
    covered += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return covered / Math.max(1e-6, way === "level" ? widthOf(all) : heightOf(all));
}

/** Of what meets at a level cut: text below its headline, text that goes on, a headline that begins. */
function acrossLevel({ before, after }: Cut, body: number, ruled: boolean): number {
  let worth = 0;
  let begins = false;
  for (const block of after) {
    if (after.some((other) => other !== block && isOver(other.span, block.span))) continue;
    const upper = lowestOver(before, block.span);
    if (block.kind === "title" || isNote(block)) begins = true;
    if (block.kind === "title" && upper && isNote(upper)) worth -= 4;
    if (!upper || block.kind !== "text" || isNote(block)) continue;
    if (upper.kind === "picture" && !ruled && isHeadedOver(block, before)) worth -= 4;
    const close = block.span.top - upper.span.bottom < body * 3;
    if (upper.kind === "title") worth -= close ? 8 : ruled ? 0 : 3;
    else if (upper.kind === "text" && block.span.top - upper.span.bottom < body * WITHOUT_BREAK && !ruled)
      worth -= startsFlushIn(block) && endOfBlock(upper) === "open" ? 3 : 0.5;
  }
  return worth + (begins ? 1.5 : 0);
}

/** Whether a picture stands between a headline and the text below it, with nothing else of a story above the cut. */
function isHeadedOver(block: TextBlock, before: readonly Block[]): boolean {
  const upper = nextInColumn(block, before, "above");
  return (
    upper?.kind === "title" && !before.some(({ kind, span }) => kind === "text" && isOver(upper.span, span))
  );
}

/** Of what meets at an upright cut: columns on the left that stop in a sentence, columns on the right that begin in one. */
function acrossUpright({ before, after }: Cut, body: number): number {
  let worth = 0;
  for (const block of before) {
    const goesOn =
      block.kind === "text" &&
      endsOpenIn(block) &&
      !before.some((other) => other.kind === "text" && isRightOf(other.span, block.span)) &&
      !isOneColumn(block, nextInColumn(block, before, "below"), before, body);
    if (goesOn) worth -= 4;
  }
  for (const block of after) {
    if (block.kind !== "text" || !startsFlushIn(block)) continue;
    if (after.some((other) => other.kind === "text" && isRightOf(block.span, other.span))) continue;
    const above = nextInColumn(block, after, "above");
    if (!isOneColumn(above, block, after, body)) worth -= above ? 2 : 4;
  }
  return worth;
}

/** Lines of one column that stand further apart, in heights of type, have something between them. */
const WITHOUT_BREAK = 1.6;

/** Whether text goes on below in its column: directly, or below pictures and frames. */
function isOneColumn(
  upper: Block | null,
  lower: Block | null,
  side: readonly Block[],
  body: number,
): boolean {
  if (upper?.kind !== "text" || lower?.kind !== "text") return false;
  if (lower.span.top - upper.span.bottom < body * WITHOUT_BREAK) return true;
  return side.some(
    ({ kind, span }) =>
      (kind === "picture" || kind === "frame") &&
      span.top < lower.span.top &&
      span.bottom > upper.span.bottom &&
      sharedWidth(span, lower.span) > 0,
  );
}

/** The text or headline that stands next in the same column, over pictures and frames. */
function nextInColumn(block: Block, side: readonly Block[], where: "above" | "below"): Block | null {
  return side.reduce<Block | null>((next, other) => {
    if (other === block || (other.kind !== "text" && other.kind !== "title")) return next;
    const over = where === "below" ? isOver(block.span, other.span) : isOver(other.span, block.span);
    if (!over) return next;
    const nearer =
      !next || (where === "below" ? other.span.top < next.span.top : other.span.bottom > next.span.bottom);
    return nearer ? other : next;
  }, null);
}

const isOver = (upper: Span, lower: Span): boolean =>
  upper.top < lower.top && upper.bottom <= lower.bottom && sharedWidth(upper, lower) > widthOf(lower) * 0.3;

/** Whether the first stands in the column to the right of the second's, where text goes on: at its height or above. */
const isRightOf = (right: Span, left: Span): boolean =>
  right.left >= left.right - widthOf(left) * 0.2 &&
  right.left - left.right < widthOf(left) * 0.5 &&
  right.top < left.bottom &&
  left.top - right.bottom < widthOf(left) * 2;

function lowestOver(blocks: readonly Block[], span: Span): Block | null {
  return blocks.reduce<Block | null>((lowest, block) => {
    if (sharedWidth(block.span, span) <= widthOf(span) * 0.2) return lowest;
    return lowest && lowest.span.bottom >= block.span.bottom ? lowest : block;
  }, null);
}
