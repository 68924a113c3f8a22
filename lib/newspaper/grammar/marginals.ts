import { IS_OPENER, STATE_COUNT } from "./states";
import { CELL_COUNT, type Trellis } from "./viterbi";

/** Copies of this module's own: what another module exports is looked up there each time, where loaders link modules by getters. */
const [STATES, CELLS] = [STATE_COUNT, CELL_COUNT];
const OPENS = Uint8Array.from(IS_OPENER, Number);
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
    const from = i === 0 ? 1 : CELLS;
    for (let before = 0; before < from; before += 1) {
      const start = i === 0 ? 1 : (forward[(i - 1) * CELLS + before] ?? 0);
      if (start >= LEAST_SHARE) stepsDown(trellis, own, forward, i, before, start, again);
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

/** Adds what comes of one cell above, or of the top of the page, to the cells of block i. */
function stepsDown(
  { steps, signs, signsAgain }: Trellis,
  own: readonly Float64Array[],
  forward: Float64Array,
  i: number,
  before: number,
  start: number,
  again: number,
): void {
  const [odds, sign, signAgain, points] = [
    steps[i]?.odds ?? NONE,
    signs[i] ?? NEVER,
    signsAgain[i] ?? NEVER,
    own[i] ?? NONE,
  ];
  const row = (i === 0 ? STATES : before % STATES) * STATES;
  const signed = i > 0 && before >= STATES;
  const first = i * CELLS;
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
  let below = new Float64Array(CELLS).fill(1);
  let above = new Float64Array(CELLS);
  for (let i = blocks - 1; i >= 0; i -= 1) {
    result[i] = shares(forward, i, below);
    if (i === 0) break;
    for (let before = 0; before < CELLS; before += 1)
      above[before] =
        (forward[(i - 1) * CELLS + before] ?? 0) < LEAST_SHARE
          ? 0
          : stepsUp(trellis, own, below, i, before, again);
    scale(above, 0);
    [above, below] = [below, above];
  }
  return result;
}

/** What comes of the cells of block i, and of what stands below, for one cell above. */
function stepsUp(
  { steps, signs, signsAgain }: Trellis,
  own: readonly Float64Array[],
  below: Float64Array,
  i: number,
  before: number,
  again: number,
): number {
  const [odds, sign, signAgain, points] = [
    steps[i]?.odds ?? NONE,
    signs[i] ?? NEVER,
    signsAgain[i] ?? NEVER,
    own[i] ?? NONE,
  ];
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

/** Of each state, signed or not, in the sum over all. */
function shares(forward: Float64Array, i: number, below: Float64Array): Float64Array {
  const values = new Float64Array(STATES);
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
