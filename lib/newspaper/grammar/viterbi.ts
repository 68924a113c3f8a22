import type { Model } from "./model";
import { IS_OPENER, STATE_COUNT, type State, stateAt } from "./states";
import { UNKNOWN_STEP } from "./transitions";

/** What is known of a page's blocks before they are read together; states are counted as in `STATE_NAMES`. */
export interface Trellis {
  /** For each block, what speaks for each state. */
  points: readonly Float64Array[];
  /** What speaks for each step from the block above each block to it, `from * STATE_COUNT + to`; null: nothing. */
  steps: readonly (Float64Array | null)[];
  /** For each block and state, 1 where the block signs its story. */
  signs: readonly Uint8Array[];
  /** For each block and state, 1 where it signs its story once more, if that is signed already. */
  signsAgain: readonly Uint8Array[];
  model: Pick<Model, "transitions" | "signedTwice">;
}

/** Each state twice: of a story that is not signed so far, and of one that is. */
export const CELL_COUNT = STATE_COUNT * 2;
/** States this far behind the best are dropped: a little less than an unlisted step costs. */
const BEAM_WIDTH = -UNKNOWN_STEP - 0.25;

/** The sequence of states with the most points in all, by dynamic programming (Viterbi), linear in the number of blocks. */
export function bestStates(trellis: Trellis): State[] {
  const back: Int16Array[] = [];
  let above: Float64Array | null = null;
  for (const [i, points] of trellis.points.entries()) {
    const scores = new Float64Array(CELL_COUNT).fill(Number.NEGATIVE_INFINITY);
    const from = new Int16Array(CELL_COUNT);
    const least = above ? Math.max(...above) - BEAM_WIDTH : 0;
    for (let before = 0; before < (above ? CELL_COUNT : 1); before += 1) {
      const start = above ? (above[before] ?? 0) : 0;
      if (start < least) continue;
      eachStep(trellis, i, above ? before : -1, (cell, step) => {
        const score = start + step + (points[cell % STATE_COUNT] ?? 0);
        if (score <= (scores[cell] ?? 0)) return;
        scores[cell] = score;
        from[cell] = before;
      });
    }
    back.push(from);
    above = scores;
  }
  return traceBack(above, back);
}

/** Tells each cell that block i can have below a cell of the block above (-1: the page's top), with what speaks for the step. */
export function eachStep(
  { steps, signs, signsAgain, model }: Trellis,
  i: number,
  from: number,
  tell: (cell: number, points: number) => void,
): void {
  const state = from === -1 ? STATE_COUNT : from % STATE_COUNT;
  const row = model.transitions[state];
  const own = from === -1 ? null : steps[i];
  const signed = from >= STATE_COUNT;
  for (let to = 0; to < STATE_COUNT; to += 1) {
    const goesOn = signed && IS_OPENER[to] !== true;
    const again = goesOn && signsAgain[i]?.[to] === 1 ? model.signedTwice : 0;
    const points = (row?.[to] ?? 0) + (own?.[state * STATE_COUNT + to] ?? 0) + again;
    tell(goesOn || signs[i]?.[to] === 1 ? to + STATE_COUNT : to, points);
  }
}

function traceBack(last: Float64Array | null, back: readonly Int16Array[]): State[] {
  if (!last) return [];
  const states: State[] = [];
  let cell = last.indexOf(Math.max(...last));
  for (let i = back.length - 1; i >= 0; i -= 1) {
    states.push(stateAt(cell));
    cell = back[i]?.[cell] ?? 0;
  }
  return states.reverse();
}
