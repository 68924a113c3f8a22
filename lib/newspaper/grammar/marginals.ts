import { IS_OPENER, STATE_COUNT } from "./states";
import { CELL_COUNT, repeats, type Trellis } from "./viterbi";

/** Copies of this module's own: what another module exports is looked up there each time, where loaders link modules by getters. */
const [STATES, CELLS] = [STATE_COUNT, CELL_COUNT];
const OPENS = Uint8Array.from(IS_OPENER, Number);
/** The cell above the first block. */
const TOP = -1;
const NONE = new Float64Array(0);
const NEVER = new Uint8Array(0);

/** Cells less likely than this beside the likeliest are left out. */
const LEAST_SHARE = 1e-7;

/**
 * How likely each block is to be each thing, given the whole page: the sum over all readings, by the forward-backward
 * algorithm. For each block the probabilities in the order of `STATE_NAMES`; they add up to 1.
 */
export function marginals(trellis: Trellis): Float64Array[] {
  const own = oddsOf(trellis);
  const again = Math.exp(trellis.signedTwice / trellis.temperature);
  const blocks = trellis.points.length;
  const forward = new Float64Array(blocks * CELLS);
  for (let i = 0; i < blocks; i += 1) {
    const block = blockOf(trellis, own, i);
    const first = i * CELLS;
    if (repeats(trellis, i) && isSteady(forward, first - CELLS, forward, first - 2 * CELLS)) {
      forward.copyWithin(first, first - CELLS, first);
      continue;
    }
    if (i === 0) stepsDown(block, again, forward, first, TOP, 1);
    else
      for (let before = 0; before < CELLS; before += 1) {
        const start = forward[first - CELLS + before] ?? 0;
        if (start >= LEAST_SHARE) stepsDown(block, again, forward, first, before, start);
      }
    scale(forward, i);
  }
  return withBackward(trellis, own, forward, again);
}

/** For each block the odds of its states; the greatest is 1. Counted once for those that share their points. */
function oddsOf({ points, temperature }: Trellis): Float64Array[] {
  const known = new Map<Float64Array, Float64Array>();
  return points.map((own) => {
    const before = known.get(own);
    if (before) return before;
    const most = greatest(own, 0, STATES);
    const odds = own.map((value) => Math.exp((value - most) / temperature));
    known.set(own, odds);
    return odds;
  });
}

/** What is known of one block, looked up once for all the cells above it. */
interface Block {
  odds: Float64Array;
  sign: Uint8Array;
  signAgain: Uint8Array;
  points: Float64Array;
}

const blockOf = ({ steps, signs, signsAgain }: Trellis, own: readonly Float64Array[], i: number): Block => ({
  odds: steps[i]?.odds ?? NONE,
  sign: signs[i] ?? NEVER,
  signAgain: signsAgain[i] ?? NEVER,
  points: own[i] ?? NONE,
});

/** Adds what comes of one cell above, or of the top of the page, to a block's cells, which begin at `first`. */
function stepsDown(
  { odds, sign, signAgain, points }: Block,
  again: number,
  forward: Float64Array,
  first: number,
  before: number,
  start: number,
): void {
  const row = (before === TOP ? STATES : before % STATES) * STATES;
  const signed = before !== TOP && before >= STATES;
  for (let to = 0; to < STATES; to += 1) {
    const stays = signed && OPENS[to] === 0;
    const factor = (odds[row + to] ?? 0) * (stays && signAgain[to] === 1 ? again : 1);
    const cell = first + (stays || sign[to] === 1 ? to + STATES : to);
    forward[cell] = (forward[cell] ?? 0) + start * factor * (points[to] ?? 0);
  }
}

function withBackward(
  trellis: Trellis,
  own: readonly Float64Array[],
  forward: Float64Array,
  again: number,
): Float64Array[] {
  const blocks = trellis.points.length;
  const result = new Array<Float64Array>(blocks);
  const all = new Float64Array(blocks * STATES);
  let below = new Float64Array(CELLS).fill(1);
  let above = new Float64Array(CELLS);
  let steady = false;
  for (let i = blocks - 1; i >= 0; i -= 1) {
    const known =
      steady && isSteady(forward, i * CELLS, forward, (i + 1) * CELLS) ? result[i + 1] : undefined;
    result[i] = known ?? shares(forward, i, below, all.subarray(i * STATES, (i + 1) * STATES));
    if (i === 0) break;
    // What is above is what was below once more: so it stays as long as blocks, and the cells that are left out, are the same.
    steady =
      repeats(trellis, i + 1) &&
      isSteady(above, 0, below, 0) &&
      isSteady(forward, (i - 1) * CELLS, forward, i * CELLS);
    if (steady) continue;
    const block = blockOf(trellis, own, i);
    for (let before = 0; before < CELLS; before += 1)
      above[before] =
        (forward[(i - 1) * CELLS + before] ?? 0) < LEAST_SHARE ? 0 : stepsUp(block, again, below, before);
    scale(above, 0);
    [above, below] = [below, above];
  }
  return result;
}

/** Cells are alike that differ by less than this share: the least of them may grow from block to block until it is the most. */
const ALIKE = 1e-12;
function isSteady(one: Float64Array, from: number, other: Float64Array, start: number): boolean {
  for (let cell = 0; cell < CELLS; cell += 1) {
    const [a, b] = [one[from + cell] ?? 0, other[start + cell] ?? 0];
    if (a !== b && !(Math.abs(a - b) <= ALIKE * Math.max(a, b))) return false;
  }
  return true;
}

/** What comes of a block's cells, and of what stands below, for one cell above. */
function stepsUp(
  { odds, sign, signAgain, points }: Block,
  again: number,
  below: Float64Array,
  before: number,
): number {
  const row = (before % STATES) * STATES;
  const signed = before >= STATES;
  let sum = 0;
  for (let to = 0; to < STATES; to += 1) {
    const stays = signed && OPENS[to] === 0;
    const factor = (odds[row + to] ?? 0) * (stays && signAgain[to] === 1 ? again : 1);
    sum += factor * (points[to] ?? 0) * (below[stays || sign[to] === 1 ? to + STATES : to] ?? 0);
  }
  return sum;
}

/** Of each state, signed or not, in the sum over all; written to `values`, which are 0. */
function shares(forward: Float64Array, i: number, below: Float64Array, values: Float64Array): Float64Array {
  const first = i * CELLS;
  let sum = 0;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const value = (forward[first + cell] ?? 0) * (below[cell] ?? 0);
    const state = cell < STATES ? cell : cell - STATES;
    values[state] = (values[state] ?? 0) + value;
    sum += value;
  }
  for (let state = 0; state < STATES; state += 1)
    values[state] = sum > 0 ? (values[state] ?? 0) / sum : 1 / STATES;
  return values;
}

/** The greatest of a block's cells becomes 1. */
function scale(values: Float64Array, i: number): void {
  const [from, end] = [i * CELLS, (i + 1) * CELLS];
  const most = greatest(values, from, end);
  for (let at = from; at < end; at += 1) values[at] = most > 0 ? (values[at] ?? 0) / most : 1;
}

function greatest(values: Float64Array, from: number, end: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = from; at < end; at += 1) most = Math.max(most, values[at] ?? most);
  return most;
}
