import { IS_OPENER, STATE_COUNT, type State, stateAt } from "./states";
import type { StepTable } from "./steps";
import { UNKNOWN_STEP } from "./transitions";

/** What is known of a page's blocks before they are read together; states are counted as in `STATE_NAMES`. */
export interface Trellis {
  /** For each block, what speaks for each state. */
  points: readonly Float64Array[];
  /** For each block, what speaks for each step to it from the block above, or from the top of the page. */
  steps: readonly StepTable[];
  /** For each block and state, 1 where the block signs its story. */
  signs: readonly Uint8Array[];
  /** For each block and state, 1 where it signs its story once more, if that is signed already. */
  signsAgain: readonly Uint8Array[];
  /** What speaks for a story that is signed twice: a logarithm of odds below 0. */
  signedTwice: number;
  /** By what logarithms of odds are divided before they are taken for likelihoods. */
  temperature: number;
}

/** Each state twice: of a story that is not signed so far, and of one that is. */
export const CELL_COUNT = STATE_COUNT * 2;
/** States this far behind the best are dropped: a little less than an unlisted step costs. */
const BEAM_WIDTH = -UNKNOWN_STEP - 0.25;
/** Copies of this module's own: what another module exports is looked up there each time, where loaders link modules by getters. */
const STATES = STATE_COUNT;
const CELLS = CELL_COUNT;
const OPENS = Uint8Array.from(IS_OPENER, Number);
const TOP = STATES;

/** The sequence of states with the most points in all, by dynamic programming (Viterbi), linear in the number of blocks. */
export function bestStates(trellis: Trellis): State[] {
  const { points, steps, signs, signsAgain, signedTwice } = trellis;
  const back = new Int16Array(points.length * CELLS);
  let above = new Float64Array(CELLS).fill(Number.NEGATIVE_INFINITY);
  let scores = new Float64Array(CELLS);
  for (const [i, own] of points.entries()) {
    const more = repeats(trellis, i) ? advance(scores, above) : null;
    if (more !== null) {
      back.copyWithin(i * CELLS, (i - 1) * CELLS, i * CELLS);
      for (let cell = 0; cell < CELLS; cell += 1) {
        scores[cell] = above[cell] ?? 0;
        above[cell] = (above[cell] ?? 0) + more;
      }
      continue;
    }
    scores.fill(Number.NEGATIVE_INFINITY);
    const [table, sign, again] = [steps[i]?.points ?? above, signs[i] ?? NONE, signsAgain[i] ?? NONE];
    const least = greatestOf(above) - BEAM_WIDTH;
    for (let before = i === 0 ? TOP : 0; before < (i === 0 ? TOP + 1 : CELLS); before += 1) {
      const start = i === 0 ? 0 : (above[before] ?? 0);
      if (start < least) continue;
      const row = (i === 0 ? TOP : before % STATES) * STATES;
      const signed = i > 0 && before >= STATES;
      // A step stays in a story that is signed, unless it opens another.
      for (let to = 0; to < STATES; to += 1) {
        const stays = signed && OPENS[to] === 0;
        const score =
          start + (table[row + to] ?? 0) + (own[to] ?? 0) + (stays && again[to] === 1 ? signedTwice : 0);
        const cell = stays || sign[to] === 1 ? to + STATES : to;
        if (score <= (scores[cell] ?? 0)) continue;
        scores[cell] = score;
        back[i * CELLS + cell] = before;
      }
    }
    [above, scores] = [scores, above];
  }
  return traceBack(above, back);
}

/** Whether as much is known of a block as of the two above, so that from one to the next the same happens. */
export function repeats({ points, steps, signs, signsAgain }: Trellis, i: number): boolean {
  return (
    i > 2 &&
    repeatsIn(points, i) &&
    steps[i]?.points === steps[i - 1]?.points &&
    repeatsIn(signs, i) &&
    repeatsIn(signsAgain, i)
  );
}

const repeatsIn = (row: readonly unknown[], i: number) => row[i] === row[i - 1] && row[i] === row[i - 2];

/** By how much all scores have grown from one block to the next; null where they have not grown alike. */
function advance(before: Float64Array, after: Float64Array): number | null {
  const more = greatestOf(after) - greatestOf(before);
  for (let cell = 0; cell < CELLS; cell += 1) {
    const [one, other] = [before[cell] ?? 0, after[cell] ?? 0];
    if (one !== other && !(Math.abs(other - one - more) < ALIKE)) return null;
  }
  return more;
}
const ALIKE = 1e-9;

const NONE = new Uint8Array(STATES);

function greatestOf(scores: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  return most;
}

function traceBack(last: Float64Array, back: Int16Array): State[] {
  const states: State[] = [];
  let cell = last.indexOf(greatestOf(last));
  for (let first = back.length - CELLS; first >= 0; first -= CELLS) {
    states.push(stateAt(cell));
    cell = back[first + cell] ?? 0;
  }
  return states.reverse();
}
