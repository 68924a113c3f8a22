import type { Gap, Gutters } from "./gutters";
import type { Placed } from "./placed";

/** Of an em, what characters of a line may be off its base, and overlap. */
const OFF_LINE = 0.3;
const OVERLAP = 0.6;
/** Of an em: characters this near are of a line, in the PDF's order; in any other, where no space between columns is at that place. */
const SOLID = 0.5;
const ABUTTING = 0.1;
/** Of an em: a space within a line, between characters that the PDF has one after the other. */
const SPACE = 2.5;
/** Of an em: how far headlines are spaced out, evenly. */
const LETTER_SPACE = 4;
const EVEN = 0.25;
/** Of an em: type of one size. */
const ONE_SIZE = 0.06;
/** Sizes in one line: figures beside characters, raised notes. */
const RAISED = 0.8;
const OTHER_SIZE = 1.8;

/** Whether two characters stand on one line, as text or as a raised or lowered sign. */
export function isOnLine(one: Placed, next: Placed): boolean {
  const [small, large] = one.size < next.size ? [one, next] : [next, one];
  if (large.size > small.size * OTHER_SIZE && next.start - one.end > SOLID * small.size) return false;
  if (Math.abs(one.base - next.base) <= OFF_LINE * small.size) return true;
  const common = Math.min(one.high, next.high) - Math.max(one.low, next.low);
  const isRaised = small.size <= large.size * RAISED && large.size <= small.size * (1 / 0.35);
  return isRaised && common >= small.size * 0.5 && next.start - one.end <= OFF_LINE * large.size;
}

/**
 * Whether a line goes on from one character to the next that stands on it. `evenly` says whether the same space was left before
 * and is left after.
 */
export function goesOn(one: Placed, next: Placed, neighbours: readonly number[], gutters: Gutters): boolean {
  const em = Math.max(one.size, next.size);
  const space = next.start - one.end;
  if (space < -OVERLAP * em) return false;
  const gap = gapBetween(one, next);
  if (space > 0 && gutters.isRuled(gap)) return false;
  if (next.order === one.order + 1) {
    const isEven = neighbours.some((other) => Math.abs(other - space) <= EVEN * em);
    const blanks = next.character.before.length;
    const isTyped = space <= (blanks + SOLID) * em + (blanks + 1) * letterSpace(neighbours, em);
    if (space <= SOLID * em) return true;
    if (Math.abs(one.size - next.size) > ONE_SIZE * em) return false;
    if (isEven && space <= LETTER_SPACE * em) return true;
    if (isTyped && space <= SPACE * em) return true;
    return space <= SPACE * em && !gutters.isBetweenColumns(gap);
  }
  return space <= ABUTTING * em || (space <= SOLID * em && !gutters.isBetweenColumns(gap));
}

/** The space that a line leaves between all of its characters, blanks among them: what the neighbours have in common. */
function letterSpace(neighbours: readonly number[], em: number): number {
  const least = neighbours.length > 1 ? Math.max(0, Math.min(...neighbours)) : 0;
  return least <= SOLID * em ? least : 0;
}

const gapBetween = (one: Placed, next: Placed): Gap => ({
  start: one.end,
  end: next.start,
  low: Math.min(one.low, next.low),
  high: Math.max(one.high, next.high),
  size: Math.max(one.size, next.size),
});
