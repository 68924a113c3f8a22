import { STATE_COUNT } from "./states";
import { CELL_COUNT, eachStep, type Trellis } from "./viterbi";

/** Cells less likely than this beside the likeliest are left out. */
const LEAST_SHARE = 1e-9;

/**
 * How likely each block is to be each thing, given the whole page: the sum over all readings, by the forward-backward
 * algorithm. For each block the probabilities in the order of `STATE_NAMES`; they add up to 1.
 */
export function marginals(trellis: Trellis): Float64Array[] {
  const own = trellis.points.map(likelihoods);
  const forward: Float64Array[] = [];
  for (const [i, likelihood] of own.entries()) {
    const sums = new Float64Array(CELL_COUNT);
    const above = forward[i - 1];
    for (let before = 0; before < (above ? CELL_COUNT : 1); before += 1) {
      const start = above ? (above[before] ?? 0) : 1;
      if (start < LEAST_SHARE) continue;
      eachStep(trellis, i, above ? before : -1, (cell, step) => {
        sums[cell] = (sums[cell] ?? 0) + start * Math.exp(step) * (likelihood[cell % STATE_COUNT] ?? 0);
      });
    }
    forward.push(scaled(sums));
  }
  return withBackward(trellis, own, forward);
}

function withBackward(
  trellis: Trellis,
  own: readonly Float64Array[],
  forward: readonly Float64Array[],
): Float64Array[] {
  const result: Float64Array[] = [];
  let below = new Float64Array(CELL_COUNT).fill(1);
  for (let i = own.length - 1; i >= 0; i -= 1) {
    const here = forward[i];
    const shares = new Float64Array(STATE_COUNT);
    for (let cell = 0; cell < CELL_COUNT; cell += 1) {
      const state = cell % STATE_COUNT;
      shares[state] = (shares[state] ?? 0) + (here?.[cell] ?? 0) * (below[cell] ?? 0);
    }
    result.push(normed(shares));
    if (i === 0) break;
    const sums = new Float64Array(CELL_COUNT);
    for (let before = 0; before < CELL_COUNT; before += 1) {
      if ((forward[i - 1]?.[before] ?? 0) < LEAST_SHARE) continue;
      let sum = 0;
      eachStep(trellis, i, before, (cell, step) => {
        sum += Math.exp(step) * (own[i]?.[cell % STATE_COUNT] ?? 0) * (below[cell] ?? 0);
      });
      sums[before] = sum;
    }
    below = scaled(sums);
  }
  return result.reverse();
}

const likelihoods = (points: Float64Array): Float64Array => {
  const most = Math.max(...points);
  return points.map((each) => Math.exp(each - most));
};

/** The greatest becomes 1. */
const scaled = (values: Float64Array): Float64Array<ArrayBuffer> => {
  const most = Math.max(...values);
  return Float64Array.from(values, (each) => (most > 0 ? each / most : 1));
};

const normed = (values: Float64Array): Float64Array => {
  const sum = values.reduce((total, each) => total + each, 0);
  return values.map((each) => (sum > 0 ? each / sum : 1 / values.length));
};
