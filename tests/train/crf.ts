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

const at = (values: Float64Array, index: number) => values[index] ?? 0;
const add = (values: Float64Array, index: number, value: number) => {
  values[index] = at(values, index) + value;
};

/** What the same findings in two neighbours come to, for all pages of a batch together. */
interface SharedSteps {
  joints: Int32Array;
  /** Odds of each step; of the steps from the top, in the first row, where there is no block above. */
  odds: Float64Array;
  /** Expected less labelled number of each step, so far. */
  difference: Float64Array;
}

/** What a page says of the weights. */
interface Slope {
  /** The label's negative log-likelihood, NaN where the weights hold the label for impossible. */
  loss: number;
  /** Block × state: its slope in what speaks for each; null where it has none. */
  states: Float64Array | null;
}

/**
 * The slope of the labels' negative log-likelihood over a batch of pages, for weights that stay as they are. What many
 * blocks have in common is counted once.
 */
export class BatchGradient {
  private readonly steps = new Map<string, SharedSteps>();
  private readonly top: SharedSteps;
  private readonly again: number;

  constructor(
    private readonly weights: Parameters,
    private readonly gradient: Parameters,
  ) {
    this.again = Math.exp(weights.signedTwice);
    this.top = {
      joints: new Int32Array(),
      odds: weights.transitions.slice(STEP_COUNT).map(Math.exp),
      difference: new Float64Array(STATE_COUNT),
    };
  }

  /** Adds a page; `around`: what is known of its blocks beside the rules' weights (block × state). */
  add(page: NumberedPage, around: Float64Array | null = null): Slope {
    const steps = page.joints.map((joints, i) => (i === 0 ? this.top : this.shared(joints)));
    const own = this.ownOdds(page, around);
    const free = expectations(page, steps, own, this.again);
    const right = expectations(page, steps, masked(page, own), this.again);
    if (!free || !right) return { loss: Number.NaN, states: null };
    for (const [i, evidence] of page.evidence.entries()) {
      const offset = i * STATE_COUNT;
      for (let state = 0; state < STATE_COUNT; state += 1) {
        const difference = at(free.states, offset + state) - at(right.states, offset + state);
        if (Math.abs(difference) < LEAST_SHARE) continue;
        for (const id of evidence) add(this.gradient.evidence, id * STATE_COUNT + state, difference);
        if (i === 0) add(this.top.difference, state, difference);
      }
    }
    addSteps(page, steps, own, free, this.again, 1);
    addSteps(page, steps, masked(page, own), right, this.again, -1);
    return {
      loss: free.logarithm - right.logarithm,
      states: free.states.map((likely, index) => likely - at(right.states, index)),
    };
  }

  /** Writes what is shared into the gradient; to be called once, after all pages. */
  close(): void {
    for (let state = 0; state < STATE_COUNT; state += 1)
      add(this.gradient.transitions, STEP_COUNT + state, at(this.top.difference, state));
    for (const { joints, difference } of this.steps.values()) {
      for (let step = 0; step < STEP_COUNT; step += 1) {
        const value = at(difference, step);
        if (value === 0) continue;
        add(this.gradient.transitions, step, value);
        for (const id of joints) add(this.gradient.joints, id * STEP_COUNT + step, value);
      }
    }
  }

  private shared(joints: Int32Array): SharedSteps {
    const key = keyOf(joints);
    const known = this.steps.get(key);
    if (known) return known;
    const odds = this.weights.transitions.slice(0, STEP_COUNT);
    for (const id of joints)
      for (let step = 0; step < STEP_COUNT; step += 1)
        odds[step] = at(odds, step) + at(this.weights.joints, id * STEP_COUNT + step);
    for (let step = 0; step < STEP_COUNT; step += 1) odds[step] = Math.exp(at(odds, step));
    const made = { joints, odds, difference: new Float64Array(STEP_COUNT) };
    this.steps.set(key, made);
    return made;
  }

  /** Block × state: odds, the greatest of a block is 1. */
  private ownOdds({ evidence }: NumberedPage, around: Float64Array | null): Float64Array {
    const own = new Float64Array(evidence.length * STATE_COUNT);
    for (const [i, ids] of evidence.entries()) {
      const row = new Float64Array(STATE_COUNT);
      if (around) row.set(around.subarray(i * STATE_COUNT, (i + 1) * STATE_COUNT));
      for (const id of ids)
        for (let state = 0; state < STATE_COUNT; state += 1)
          row[state] = at(row, state) + at(this.weights.evidence, id * STATE_COUNT + state);
      const most = Math.max(...row);
      for (let state = 0; state < STATE_COUNT; state += 1)
        own[i * STATE_COUNT + state] = Math.exp(at(row, state) - most);
    }
    return own;
  }
}

/** The same for the same findings; kept, as each epoch asks for it again. */
function keyOf(joints: Int32Array): string {
  const key = KEYS.get(joints) ?? joints.join(" ");
  KEYS.set(joints, key);
  return key;
}
const KEYS = new WeakMap<Int32Array, string>();

interface Expectations {
  /** Block × state: how likely each is. */
  states: Float64Array;
  /** Block × cell, each block's adding up to 1. */
  forward: Float64Array;
  /** Block × cell, the greatest of a block is 1. */
  backward: Float64Array;
  /** Logarithm of the sum over all readings. */
  logarithm: number;
}

/** Forward and backward over all readings; null where none is possible. */
function expectations(
  page: NumberedPage,
  steps: readonly SharedSteps[],
  own: Float64Array,
  again: number,
): Expectations | null {
  const blocks = page.evidence.length;
  const forward = new Float64Array(blocks * CELL_COUNT);
  const backward = new Float64Array(blocks * CELL_COUNT);
  let logarithm = 0;
  for (let i = 0; i < blocks; i += 1) {
    eachStep(page, steps, own, i, forward, again, (from, cell, factor) => {
      add(
        forward,
        i * CELL_COUNT + cell,
        (from === -1 ? 1 : at(forward, (i - 1) * CELL_COUNT + from)) * factor,
      );
    });
    const sum = scale(forward, i, (values) => values.reduce((a, b) => a + b, 0));
    if (!(sum > 0)) return null;
    logarithm += Math.log(sum);
  }
  for (let cell = 0; cell < CELL_COUNT; cell += 1) backward[(blocks - 1) * CELL_COUNT + cell] = 1;
  for (let i = blocks - 1; i > 0; i -= 1) {
    eachStep(page, steps, own, i, forward, again, (from, cell, factor) => {
      add(backward, (i - 1) * CELL_COUNT + from, factor * at(backward, i * CELL_COUNT + cell));
    });
    scale(backward, i - 1, (values) => Math.max(...values));
  }
  return { states: statesOf(forward, backward, blocks), forward, backward, logarithm };
}

function scale(values: Float64Array, i: number, measure: (row: Float64Array) => number): number {
  const row = values.subarray(i * CELL_COUNT, (i + 1) * CELL_COUNT);
  const by = measure(row);
  if (by > 0) for (let cell = 0; cell < CELL_COUNT; cell += 1) row[cell] = at(row, cell) / by;
  return by;
}

function statesOf(forward: Float64Array, backward: Float64Array, blocks: number): Float64Array {
  const states = new Float64Array(blocks * STATE_COUNT);
  for (let i = 0; i < blocks; i += 1) {
    let total = 0;
    for (let cell = 0; cell < CELL_COUNT; cell += 1) {
      const value = at(forward, i * CELL_COUNT + cell) * at(backward, i * CELL_COUNT + cell);
      total += value;
      add(states, i * STATE_COUNT + (cell % STATE_COUNT), value);
    }
    for (let state = 0; state < STATE_COUNT; state += 1)
      states[i * STATE_COUNT + state] = at(states, i * STATE_COUNT + state) / total;
  }
  return states;
}

/** Tells the possible steps to block i from each likely cell above, with the odds of step and state; -1: from the top. */
function eachStep(
  page: NumberedPage,
  steps: readonly SharedSteps[],
  own: Float64Array,
  i: number,
  forward: Float64Array,
  again: number,
  tell: (from: number, cell: number, factor: number) => void,
): void {
  const odds = steps[i]?.odds ?? own;
  const [signs, signsAgain] = [page.signs[i], page.signsAgain[i]];
  for (let from = i === 0 ? -1 : 0; from < (i === 0 ? 0 : CELL_COUNT); from += 1) {
    if (from >= 0 && at(forward, (i - 1) * CELL_COUNT + from) < LEAST_SHARE) continue;
    const row = from === -1 ? 0 : (from % STATE_COUNT) * STATE_COUNT;
    for (let to = 0; to < STATE_COUNT; to += 1) {
      const likelihood = at(own, i * STATE_COUNT + to);
      if (likelihood < LEAST_SHARE) continue;
      const stays = from >= STATE_COUNT && IS_OPENER[to] !== true;
      const factor = at(odds, row + to) * likelihood * (stays && signsAgain?.[to] === 1 ? again : 1);
      tell(from, stays || signs?.[to] === 1 ? to + STATE_COUNT : to, factor);
    }
  }
}

/** Adds how often each step is taken, times `sign`, to what is shared. */
function addSteps(
  page: NumberedPage,
  steps: readonly SharedSteps[],
  own: Float64Array,
  { forward, backward }: Expectations,
  again: number,
  sign: 1 | -1,
): void {
  const counts = new Float64Array(STEP_COUNT);
  for (let i = 1; i < page.evidence.length; i += 1) {
    counts.fill(0);
    let total = 0;
    eachStep(page, steps, own, i, forward, again, (from, cell, factor) => {
      const value = at(forward, (i - 1) * CELL_COUNT + from) * factor * at(backward, i * CELL_COUNT + cell);
      total += value;
      add(counts, (from % STATE_COUNT) * STATE_COUNT + (cell % STATE_COUNT), value);
    });
    const difference = steps[i]?.difference;
    if (!difference) continue;
    for (let step = 0; step < STEP_COUNT; step += 1) {
      const value = at(counts, step) / total;
      if (value > LEAST_SHARE) difference[step] = at(difference, step) + sign * value;
    }
  }
}

function masked({ allowed }: NumberedPage, own: Float64Array): Float64Array {
  const result = Float64Array.from(own);
  for (const [i, row] of allowed.entries())
    for (let state = 0; state < STATE_COUNT; state += 1)
      if (row[state] !== 1) result[i * STATE_COUNT + state] = 0;
  return result;
}
