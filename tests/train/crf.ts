import { IS_OPENER, STATE_COUNT } from "@/lib/newspaper/grammar/states";

/** A page as numbers: what the training needs of it. */
export interface NumberedPage {
  /** For each block the indexes of what was found in it. */
  evidence: readonly Int32Array[];
  /** For each block the indexes of what was found in it and the one above. */
  joints: readonly Int32Array[];
  /** For each block and state, 1 where the label allows it. */
  allowed: readonly Uint8Array[];
  signs: readonly Uint8Array[];
  signsAgain: readonly Uint8Array[];
}

/** All weights, each table flat: finding × state, finding × step, step from each state and from the top. */
export interface Parameters {
  evidence: Float64Array;
  joints: Float64Array;
  transitions: Float64Array;
  signedTwice: number;
}

export const STEP_COUNT = STATE_COUNT * STATE_COUNT;
const CELL_COUNT = STATE_COUNT * 2;
/** What is less likely is left out. */
const LEAST_SHARE = 1e-7;

export const zeros = (evidence: number, joints: number): Parameters => ({
  evidence: new Float64Array(evidence * STATE_COUNT),
  joints: new Float64Array(joints * STEP_COUNT),
  transitions: new Float64Array((STATE_COUNT + 1) * STATE_COUNT),
  signedTwice: 0,
});

/**
 * The conditional log-likelihood of a page's label, a sum over the readings that the label allows, as its negative; its
 * gradient is added to `gradient`.
 */
export function addGradient(page: NumberedPage, weights: Parameters, gradient: Parameters): number {
  const lattice = latticeOf(page, weights);
  const free = expectations(page, lattice, false);
  const right = expectations(page, lattice, true);
  if (Number.isNaN(free.logarithm) || Number.isNaN(right.logarithm)) return Number.NaN;
  for (let i = 0; i < page.evidence.length; i += 1) {
    const offset = i * STATE_COUNT;
    for (const id of page.evidence[i] ?? [])
      for (let state = 0; state < STATE_COUNT; state += 1)
        add(
          gradient.evidence,
          id * STATE_COUNT + state,
          at(free.states, offset + state) - at(right.states, offset + state),
        );
    if (i === 0) {
      const top = STEP_COUNT;
      for (let state = 0; state < STATE_COUNT; state += 1)
        add(gradient.transitions, top + state, at(free.states, state) - at(right.states, state));
      continue;
    }
    const ids = page.joints[i] ?? new Int32Array();
    for (let step = 0; step < STEP_COUNT; step += 1) {
      const difference = at(free.steps, i * STEP_COUNT + step) - at(right.steps, i * STEP_COUNT + step);
      if (Math.abs(difference) < LEAST_SHARE) continue;
      add(gradient.transitions, step, difference);
      for (const id of ids) add(gradient.joints, id * STEP_COUNT + step, difference);
    }
  }
  return free.logarithm - right.logarithm;
}

const at = (values: Float64Array, index: number) => values[index] ?? 0;
const add = (values: Float64Array, index: number, value: number) => {
  values[index] = at(values, index) + value;
};

interface Lattice {
  /** Block × state: likelihoods, the greatest of a block is 1. */
  own: Float64Array;
  /** Block × step: likelihoods; of the first block, the steps from the top in the first row. */
  steps: Float64Array;
  again: number;
  /** Logarithm of what was divided out. */
  scale: number;
}

function latticeOf(page: NumberedPage, weights: Parameters): Lattice {
  const blocks = page.evidence.length;
  const own = new Float64Array(blocks * STATE_COUNT);
  const steps = new Float64Array(blocks * STEP_COUNT);
  let scale = 0;
  for (let i = 0; i < blocks; i += 1) {
    const row = new Float64Array(STATE_COUNT);
    for (const id of page.evidence[i] ?? [])
      for (let state = 0; state < STATE_COUNT; state += 1)
        add(row, state, at(weights.evidence, id * STATE_COUNT + state));
    const most = Math.max(...row);
    scale += most;
    for (let state = 0; state < STATE_COUNT; state += 1)
      own[i * STATE_COUNT + state] = Math.exp(at(row, state) - most);
    const first = i === 0;
    const sum = first ? weights.transitions.slice(STEP_COUNT) : weights.transitions.slice(0, STEP_COUNT);
    if (!first)
      for (const id of page.joints[i] ?? [])
        for (let step = 0; step < STEP_COUNT; step += 1)
          add(sum, step, at(weights.joints, id * STEP_COUNT + step));
    for (let step = 0; step < sum.length; step += 1) steps[i * STEP_COUNT + step] = Math.exp(at(sum, step));
  }
  return { own, steps, again: Math.exp(weights.signedTwice), scale };
}

interface Expectations {
  /** Block × state. */
  states: Float64Array;
  /** Block × step. */
  steps: Float64Array;
  /** Logarithm of the sum over all readings. */
  logarithm: number;
}

/** Forward and backward over all readings, or over those that the label allows. */
function expectations(page: NumberedPage, lattice: Lattice, labelled: boolean): Expectations {
  const blocks = page.evidence.length;
  const own = labelled ? masked(page, lattice.own) : lattice.own;
  const forward = new Float64Array(blocks * CELL_COUNT);
  let logarithm = lattice.scale;
  for (let i = 0; i < blocks; i += 1) {
    const signs = page.signs[i] ?? new Uint8Array();
    if (i === 0) {
      for (let to = 0; to < STATE_COUNT; to += 1)
        forward[signs[to] === 1 ? to + STATE_COUNT : to] = at(lattice.steps, to) * at(own, to);
    } else {
      for (let from = 0; from < CELL_COUNT; from += 1) {
        const start = at(forward, (i - 1) * CELL_COUNT + from);
        if (start < LEAST_SHARE) continue;
        for (let to = 0; to < STATE_COUNT; to += 1) {
          const likelihood = at(own, i * STATE_COUNT + to);
          if (likelihood === 0) continue;
          const { cell, factor } = stepOf(page, lattice, i, from, to);
          add(forward, i * CELL_COUNT + cell, start * factor * likelihood);
        }
      }
    }
    let sum = 0;
    for (let cell = 0; cell < CELL_COUNT; cell += 1) sum += at(forward, i * CELL_COUNT + cell);
    // Underflow: the label allows only what the weights hold for all but impossible.
    if (!(sum > 0))
      return {
        states: new Float64Array(blocks * STATE_COUNT),
        steps: new Float64Array(blocks * STEP_COUNT),
        logarithm: Number.NaN,
      };
    for (let cell = 0; cell < CELL_COUNT; cell += 1)
      forward[i * CELL_COUNT + cell] = at(forward, i * CELL_COUNT + cell) / sum;
    logarithm += Math.log(sum);
  }
  return { ...backward(page, lattice, own, forward), logarithm };
}

const reused = { cell: 0, factor: 0 };
function stepOf(
  page: NumberedPage,
  lattice: Lattice,
  i: number,
  from: number,
  to: number,
): { cell: number; factor: number } {
  const goesOn = from >= STATE_COUNT && IS_OPENER[to] !== true;
  const again = goesOn && page.signsAgain[i]?.[to] === 1 ? lattice.again : 1;
  reused.cell = goesOn || page.signs[i]?.[to] === 1 ? to + STATE_COUNT : to;
  reused.factor = at(lattice.steps, i * STEP_COUNT + (from % STATE_COUNT) * STATE_COUNT + to) * again;
  return reused;
}

function masked(page: NumberedPage, own: Float64Array): Float64Array {
  const result = Float64Array.from(own);
  for (const [i, row] of page.allowed.entries())
    for (let state = 0; state < STATE_COUNT; state += 1)
      if (row[state] !== 1) result[i * STATE_COUNT + state] = 0;
  return result;
}

function backward(
  page: NumberedPage,
  lattice: Lattice,
  own: Float64Array,
  forward: Float64Array,
): Omit<Expectations, "logarithm"> {
  const blocks = page.evidence.length;
  const states = new Float64Array(blocks * STATE_COUNT);
  const steps = new Float64Array(blocks * STEP_COUNT);
  let below = new Float64Array(CELL_COUNT).fill(1);
  for (let i = blocks - 1; i >= 0; i -= 1) {
    let total = 0;
    for (let cell = 0; cell < CELL_COUNT; cell += 1)
      total += at(forward, i * CELL_COUNT + cell) * at(below, cell);
    for (let cell = 0; cell < CELL_COUNT; cell += 1)
      add(
        states,
        i * STATE_COUNT + (cell % STATE_COUNT),
        (at(forward, i * CELL_COUNT + cell) * at(below, cell)) / total,
      );
    if (i === 0) break;
    const next = new Float64Array(CELL_COUNT);
    let pairs = 0;
    for (let from = 0; from < CELL_COUNT; from += 1) {
      const start = at(forward, (i - 1) * CELL_COUNT + from);
      if (start < LEAST_SHARE) continue;
      let sum = 0;
      for (let to = 0; to < STATE_COUNT; to += 1) {
        const likelihood = at(own, i * STATE_COUNT + to);
        if (likelihood === 0) continue;
        const { cell, factor } = stepOf(page, lattice, i, from, to);
        const value = factor * likelihood * at(below, cell);
        sum += value;
        add(steps, i * STEP_COUNT + (from % STATE_COUNT) * STATE_COUNT + to, start * value);
        pairs += start * value;
      }
      next[from] = sum;
    }
    for (let step = 0; step < STEP_COUNT; step += 1) {
      const index = i * STEP_COUNT + step;
      if (at(steps, index) !== 0) steps[index] = at(steps, index) / pairs;
    }
    const most = Math.max(...next);
    below = next.map((each) => each / most);
  }
  return { states, steps };
}
