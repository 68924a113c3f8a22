import { STATE_COUNT } from "./states";
import { CELL_COUNT, staysSigned, type Trellis } from "./viterbi";

/** Cells less likely than this beside the likeliest are left out. */
const LEAST_SHARE = 1e-7;
const TOP = STATE_COUNT;

/**
 * How likely each block is to be each thing, given the whole page: the sum over all readings, by the forward-backward
 * algorithm. For each block the probabilities in the order of `STATE_NAMES`; they add up to 1.
 */
export function marginals(trellis: Trellis): Float64Array[] {
  const { temperature } = trellis;
  const own = trellis.points.map((points) => oddsOf(points, temperature));
  const again = Math.exp(trellis.signedTwice / temperature);
  const forward: Float64Array[] = [];
  for (const [i, odds] of own.entries()) {
    const sums = new Float64Array(CELL_COUNT);
    const above = forward[i - 1] ?? FROM_TOP;
    for (let before = 0; before < CELL_COUNT; before += 1) {
      const start = above[before] ?? 0;
      if (start < LEAST_SHARE) continue;
      eachStep(trellis, i, before, again, (cell, to, factor) => {
        sums[cell] = (sums[cell] ?? 0) + start * factor * (odds[to] ?? 0);
      });
    }
    forward.push(scaled(sums));
  }
  return withBackward(trellis, own, forward, again);
}

/** Above the first block there is only the top of the page. */
const FROM_TOP = Float64Array.from({ length: CELL_COUNT }, (_, cell) => (cell === 0 ? 1 : 0));

/** Tells the cells below a cell, with their state and the odds of the step. */
function eachStep(
  { steps, signs, signsAgain }: Trellis,
  i: number,
  before: number,
  again: number,
  tell: (cell: number, to: number, factor: number) => void,
): void {
  const odds = steps[i]?.odds ?? FROM_TOP;
  const [sign, signAgain] = [signs[i], signsAgain[i]];
  const row = (i === 0 ? TOP : before % STATE_COUNT) * STATE_COUNT;
  for (let to = 0; to < STATE_COUNT; to += 1) {
    const stays = i > 0 && staysSigned(before, to);
    const factor = (odds[row + to] ?? 0) * (stays && signAgain?.[to] === 1 ? again : 1);
    tell(stays || sign?.[to] === 1 ? to + STATE_COUNT : to, to, factor);
  }
}

function withBackward(
  trellis: Trellis,
  own: readonly Float64Array[],
  forward: readonly Float64Array[],
  again: number,
): Float64Array[] {
  const result: Float64Array[] = [];
  let below = new Float64Array(CELL_COUNT).fill(1);
  for (let i = own.length - 1; i >= 0; i -= 1) {
    result.push(shares(forward[i], below));
    if (i === 0) break;
    const [odds, lower] = [own[i], below];
    const sums = new Float64Array(CELL_COUNT);
    for (let before = 0; before < CELL_COUNT; before += 1) {
      if ((forward[i - 1]?.[before] ?? 0) < LEAST_SHARE) continue;
      let sum = 0;
      eachStep(trellis, i, before, again, (cell, to, factor) => {
        sum += factor * (odds?.[to] ?? 0) * (lower[cell] ?? 0);
      });
      sums[before] = sum;
    }
    below = scaled(sums);
  }
  return result.reverse();
}

/** Of each state, signed or not, in the sum over all. */
function shares(forward: Float64Array | undefined, below: Float64Array): Float64Array {
  const values = new Float64Array(STATE_COUNT);
  let sum = 0;
  for (let cell = 0; cell < CELL_COUNT; cell += 1) {
    const value = (forward?.[cell] ?? 0) * (below[cell] ?? 0);
    values[cell % STATE_COUNT] = (values[cell % STATE_COUNT] ?? 0) + value;
    sum += value;
  }
  return values.map((each) => (sum > 0 ? each / sum : 1 / STATE_COUNT));
}

const oddsOf = (points: Float64Array, temperature: number): Float64Array => {
  const most = Math.max(...points);
  return points.map((each) => Math.exp((each - most) / temperature));
};

/** The greatest becomes 1. */
function scaled(values: Float64Array): Float64Array<ArrayBuffer> {
  const most = Math.max(...values);
  return Float64Array.from(values, (each) => (most > 0 ? each / most : 1));
}
