import { SIGNED_TWICE_POINTS } from "./points";
import { OPENERS, STATE_NAMES, type State } from "./states";
import { transitionTable, UNKNOWN_STEP } from "./transitions";
import type { IndexedStep } from "./weights";

/** The best reading of a page. */
interface BestStates {
  states: State[];
  /** For each block, by how many points the best reading beats the best one in which the block has another class. */
  margins: { points: number; rival: State }[];
}

/** What is known of a page's blocks before they are read together. */
interface Trellis {
  /** For each block, the points of each state in the order of `STATE_NAMES`. */
  points: readonly Float64Array[];
  /** Points of the step from block i - 1 to block i. */
  steps(i: number): readonly IndexedStep[];
  /** Whether two states make the same of a block, so that it does not matter which is right. */
  same(a: State, b: State): boolean;
  /** Whether block i in a state signs its story. */
  signs(i: number, state: State): boolean;
  /** Whether block i in a state signs its story once more, where that is signed already. */
  signsAgain(i: number, state: State): boolean;
}

const STATE_COUNT = STATE_NAMES.length;
/** Each state twice: of a story that is not signed so far, and of one that is. */
const CELL_COUNT = STATE_COUNT * 2;
const stateAt = (index: number): State => STATE_NAMES[index % STATE_COUNT] ?? "paragraph";
/** States in which nothing of the story above counts any more. */
const IS_OPENER = STATE_NAMES.map((name) => OPENERS.includes(name));
const TRANSITIONS = transitionTable();
/** States this many points behind the best are dropped: one point less than an unlisted step costs. */
const BEAM_WIDTH = -UNKNOWN_STEP - 1;

/** The sequence of states with the most points in all, by dynamic programming (Viterbi), linear in the number of blocks. */
export function bestStates(trellis: Trellis): BestStates {
  const own = trellis.points;
  const forward: Float64Array[] = [];
  const back: Int16Array[] = [];
  const live: number[][] = [];
  for (const [i, points] of own.entries()) {
    const scores = new Float64Array(CELL_COUNT).fill(Number.NEGATIVE_INFINITY);
    const from = new Int16Array(CELL_COUNT);
    const above = forward[i - 1];
    const moves = movesTo(trellis, i);
    for (const before of above ? (live[i - 1] ?? []) : [-1]) {
      const start = above?.[before] ?? 0;
      moves(before, (index, step) => {
        const score = start + step + (points[index % STATE_COUNT] ?? 0);
        if (score <= (scores[index] ?? 0)) return;
        scores[index] = score;
        from[index] = before;
      });
    }
    forward.push(scores);
    back.push(from);
    live.push(liveStates(scores));
  }
  const indexes = traceBack(forward, back);
  const after = backward(trellis, own, live);
  return {
    states: indexes.map(stateAt),
    margins: indexes.map((index, i) => marginOf(index, live[i] ?? [], forward[i], after[i], trellis.same)),
  };
}

/** Lists the states that block i can have below a state of the block above (-1: the page's top), with the points of each step. */
function movesTo(
  trellis: Trellis,
  i: number,
): (from: number, tell: (index: number, points: number) => void) => void {
  const steps = i === 0 ? [] : trellis.steps(i);
  const signs = STATE_NAMES.map((state) => trellis.signs(i, state));
  const again = STATE_NAMES.map((state, to) => !IS_OPENER[to] && trellis.signsAgain(i, state));
  const row = new Float64Array(STATE_COUNT);
  return (from, tell) => {
    const state = from === -1 ? STATE_COUNT : from % STATE_COUNT;
    row.set(TRANSITIONS[state] ?? row);
    for (const step of steps) {
      if (step.from[state] === 1) for (const to of step.to) row[to] = (row[to] ?? 0) + step.points;
    }
    const signed = from >= STATE_COUNT;
    for (let to = 0; to < STATE_COUNT; to += 1) {
      const kept = signs[to] || (signed && !IS_OPENER[to]);
      tell(kept ? to + STATE_COUNT : to, (row[to] ?? 0) + (signed && again[to] ? SIGNED_TWICE_POINTS : 0));
    }
  };
}

function liveStates(scores: Float64Array): number[] {
  const least = Math.max(...scores) - BEAM_WIDTH;
  const live: number[] = [];
  for (let index = 0; index < CELL_COUNT; index += 1)
    if ((scores[index] ?? least - 1) >= least) live.push(index);
  return live;
}

function traceBack(forward: readonly Float64Array[], back: readonly Int16Array[]): number[] {
  const last = forward.at(-1);
  if (!last) return [];
  const indexes: number[] = [];
  let index = last.indexOf(Math.max(...last));
  for (let i = forward.length - 1; i >= 0; i -= 1) {
    indexes.push(index);
    index = back[i]?.[index] ?? 0;
  }
  return indexes.reverse();
}

/** The most points that the blocks below can add, for each live index of each block. */
function backward(
  trellis: Trellis,
  own: readonly Float64Array[],
  live: readonly (readonly number[])[],
): Float64Array[] {
  const sums = own.map(() => new Float64Array(CELL_COUNT));
  for (let i = own.length - 2; i >= 0; i -= 1) {
    const moves = movesTo(trellis, i + 1);
    const [points, below, sum] = [own[i + 1], sums[i + 1], sums[i]];
    for (const from of live[i] ?? []) {
      let best = Number.NEGATIVE_INFINITY;
      moves(from, (index, step) => {
        const score = step + (points?.[index % STATE_COUNT] ?? 0) + (below?.[index] ?? 0);
        if (score > best) best = score;
      });
      if (sum) sum[from] = best;
    }
  }
  return sums;
}

function marginOf(
  chosen: number,
  live: readonly number[],
  forward: Float64Array | undefined,
  after: Float64Array | undefined,
  same: Trellis["same"],
): { points: number; rival: State } {
  const total = (index: number) => (forward?.[index] ?? 0) + (after?.[index] ?? 0);
  const rivals = live.filter((index) => !same(stateAt(chosen), stateAt(index)));
  const rival = rivals.reduce<number | null>((a, b) => (a === null || total(b) > total(a) ? b : a), null);
  return rival === null
    ? { points: BEAM_WIDTH, rival: stateAt(chosen) }
    : { points: total(chosen) - total(rival), rival: stateAt(rival) };
}
