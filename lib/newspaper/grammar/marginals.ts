import { IS_OPENER, STATE_COUNT } from "./states";
import { CELL_COUNT, type Trellis } from "./viterbi";

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
  const forward = new Float64Array(blocks * CELL_COUNT);
  for (let i = 0; i < blocks; i += 1) {
    const from = i === 0 ? 1 : CELL_COUNT;
    for (let before = 0; before < from; before += 1) {
      const start = i === 0 ? 1 : (forward[(i - 1) * CELL_COUNT + before] ?? 0);
      if (start >= LEAST_SHARE) stepsDown(trellis, own, forward, i, before, start, again);
    }
    scale(forward, i);
  }
  return withBackward(trellis, own, forward, again);
}

/** Block × state: odds, the greatest of a block is 1. */
function oddsOf({ points, temperature }: Trellis): Float64Array {
  const odds = new Float64Array(points.length * STATE_COUNT);
  for (const [i, own] of points.entries()) {
    const most = greatest(own, 0, STATE_COUNT);
    for (let state = 0; state < STATE_COUNT; state += 1)
      odds[i * STATE_COUNT + state] = Math.exp(((own[state] ?? 0) - most) / temperature);
  }
  return odds;
}

/** The cell below of a step from a cell to a state. */
const cellBelow = (stays: boolean, sign: Uint8Array | undefined, to: number): number =>
  stays || sign?.[to] === 1 ? to + STATE_COUNT : to;

/** Adds what comes of one cell above, or of the top of the page, to the cells of block i. */
function stepsDown(
  { steps, signs, signsAgain }: Trellis,
  own: Float64Array,
  forward: Float64Array,
  i: number,
  before: number,
  start: number,
  again: number,
): void {
  const [odds, sign, signAgain] = [steps[i]?.odds, signs[i], signsAgain[i]];
  const row = (i === 0 ? STATE_COUNT : before % STATE_COUNT) * STATE_COUNT;
  for (let to = 0; to < STATE_COUNT; to += 1) {
    const stays = i > 0 && before >= STATE_COUNT && IS_OPENER[to] !== true;
    const factor = (odds?.[row + to] ?? 0) * (stays && signAgain?.[to] === 1 ? again : 1);
    const cell = i * CELL_COUNT + cellBelow(stays, sign, to);
    forward[cell] = (forward[cell] ?? 0) + start * factor * (own[i * STATE_COUNT + to] ?? 0);
  }
}

function withBackward(
  trellis: Trellis,
  own: Float64Array,
  forward: Float64Array,
  again: number,
): Float64Array[] {
  const blocks = trellis.points.length;
  const result = new Array<Float64Array>(blocks);
  let below = new Float64Array(CELL_COUNT).fill(1);
  let above = new Float64Array(CELL_COUNT);
  for (let i = blocks - 1; i >= 0; i -= 1) {
    result[i] = shares(forward, i, below);
    if (i === 0) break;
    for (let before = 0; before < CELL_COUNT; before += 1)
      above[before] =
        (forward[(i - 1) * CELL_COUNT + before] ?? 0) < LEAST_SHARE
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
  own: Float64Array,
  below: Float64Array,
  i: number,
  before: number,
  again: number,
): number {
  const [odds, sign, signAgain] = [steps[i]?.odds, signs[i], signsAgain[i]];
  const row = (before % STATE_COUNT) * STATE_COUNT;
  let sum = 0;
  for (let to = 0; to < STATE_COUNT; to += 1) {
    const stays = before >= STATE_COUNT && IS_OPENER[to] !== true;
    const factor = (odds?.[row + to] ?? 0) * (stays && signAgain?.[to] === 1 ? again : 1);
    sum += factor * (own[i * STATE_COUNT + to] ?? 0) * (below[cellBelow(stays, sign, to)] ?? 0);
  }
  return sum;
}

/** Of each state, signed or not, in the sum over all. */
function shares(forward: Float64Array, i: number, below: Float64Array): Float64Array {
  const values = new Float64Array(STATE_COUNT);
  let sum = 0;
  for (let cell = 0; cell < CELL_COUNT; cell += 1) {
    const value = (forward[i * CELL_COUNT + cell] ?? 0) * (below[cell] ?? 0);
    const state = cell < STATE_COUNT ? cell : cell - STATE_COUNT;
    values[state] = (values[state] ?? 0) + value;
    sum += value;
  }
  for (let state = 0; state < STATE_COUNT; state += 1)
    values[state] = sum > 0 ? (values[state] ?? 0) / sum : 1 / STATE_COUNT;
  return values;
}

/** The greatest of a block's cells becomes 1. */
function scale(values: Float64Array, i: number): void {
  const [from, end] = [i * CELL_COUNT, (i + 1) * CELL_COUNT];
  const most = greatest(values, from, end);
  for (let at = from; at < end; at += 1) values[at] = most > 0 ? (values[at] ?? 0) / most : 1;
}

function greatest(values: Float64Array, from: number, end: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = from; at < end; at += 1) most = Math.max(most, values[at] ?? most);
  return most;
}
