import type { Points, Step } from "./place";
import { STATE_NAMES, type State } from "./states";
import { NEVER, transitionTable } from "./transitions";

/** The best reading of a page. */
export interface Decoded {
  states: State[];
  /** For each block, by how many points the best reading beats the best one in which the block has another class. */
  margins: { points: number; rival: State }[];
}

/** What is known of a page's blocks before they are read together. */
export interface Lattice {
  /** Each block's own points. */
  points: readonly Points[];
  /** Points of the step from block i - 1 to block i. */
  steps(i: number): readonly Step[];
  /** Whether two states make the same of a block, so that it does not matter which is right. */
  same(a: State, b: State): boolean;
  /**
   * What the reading has to remember of a story beyond its last block: whether it is signed. Given that of the block
   * above, that of block i in a state, and the points that this costs.
   */
  remember(i: number, state: State, signed: boolean): { signed: boolean; points: number };
}

const COUNT = STATE_NAMES.length;
const INDEX = new Map(STATE_NAMES.map((name, index) => [name, index]));
/** Each state twice: of a story that is not signed so far, and of one that is. */
const SIZE = COUNT * 2;
const stateAt = (index: number): State => STATE_NAMES[index % COUNT] ?? "paragraph";
const TABLE = transitionTable();
/** States further behind the best are given up: what follows never makes up for so much. */
const BEAM = 60;

/** The sequence of states with the most points in all, by dynamic programming (Viterbi), linear in the number of blocks. */
export function decode(lattice: Lattice): Decoded {
  const { points, same } = lattice;
  const forward: Float64Array[] = [];
  const back: Int16Array[] = [];
  const live: number[][] = [];
  for (const [i, own] of points.entries()) {
    const reached = step(lattice, i, forward[i - 1], live[i - 1] ?? []);
    addPoints(reached.scores, own);
    forward.push(reached.scores);
    back.push(reached.back);
    live.push(liveStates(reached.scores));
  }
  const indexes = trace(forward, back);
  const after = backward(lattice, live);
  return {
    states: indexes.map(stateAt),
    margins: indexes.map((index, i) => marginOf(index, live[i] ?? [], forward[i], after[i], same)),
  };
}

type Table = readonly Float64Array[];

/** The grammar's own table, with what the two blocks say added. */
function tableOf(lattice: Lattice, i: number): Table {
  const steps = i === 0 ? [] : lattice.steps(i);
  if (steps.length === 0) return TABLE;
  const table = TABLE.map((row) => row.slice());
  for (const { from, to, points } of steps) {
    for (const state of from) {
      const row = table[INDEX.get(state) ?? 0];
      for (const next of to) {
        const index = INDEX.get(next) ?? 0;
        if (row) row[index] = (row[index] ?? NEVER) + points;
      }
    }
  }
  return table;
}

/** Scores of a block before its own points, and the index above from which each is best reached. */
function step(lattice: Lattice, i: number, before: Float64Array | undefined, live: readonly number[]) {
  const scores = new Float64Array(SIZE).fill(Number.NEGATIVE_INFINITY);
  const back = new Int16Array(SIZE);
  const table = tableOf(lattice, i);
  for (const from of before ? live : [-1]) {
    for (const { index, points } of reachable(lattice, i, table, from)) {
      const score = (before?.[from] ?? 0) + points;
      if (score <= (scores[index] ?? 0)) continue;
      scores[index] = score;
      back[index] = from;
    }
  }
  return { scores, back };
}

/** Where block i can be, coming from an index above, or from the page's top (-1), and the points of getting there. */
function* reachable(lattice: Lattice, i: number, table: Table, from: number) {
  const row = table[from === -1 ? COUNT : from % COUNT];
  for (const [to, state] of STATE_NAMES.entries()) {
    const { signed, points } = lattice.remember(i, state, from >= COUNT);
    yield { index: signed ? to + COUNT : to, points: (row?.[to] ?? NEVER) + points };
  }
}

function addPoints(scores: Float64Array, own: Points): void {
  for (let index = 0; index < SIZE; index += 1)
    scores[index] = (scores[index] ?? 0) + (own[stateAt(index)] ?? 0);
}

function liveStates(scores: Float64Array): number[] {
  const least = Math.max(...scores) - BEAM;
  return [...scores.keys()].filter((index) => (scores[index] ?? 0) >= least);
}

function trace(forward: readonly Float64Array[], back: readonly Int16Array[]): number[] {
  const last = forward.at(-1);
  if (!last) return [];
  const indexes: number[] = [];
  let state = last.indexOf(Math.max(...last));
  for (let i = forward.length - 1; i >= 0; i -= 1) {
    indexes.push(state);
    state = back[i]?.[state] ?? 0;
  }
  return indexes.reverse();
}

/** The most points that the blocks below can add, for each live state of each block. */
function backward(lattice: Lattice, live: readonly (readonly number[])[]): Float64Array[] {
  const { points } = lattice;
  const sums = points.map(() => new Float64Array(SIZE));
  for (let i = points.length - 2; i >= 0; i -= 1) {
    const table = tableOf(lattice, i + 1);
    const below = (sums[i + 1] ?? new Float64Array(SIZE)).slice();
    addPoints(below, points[i + 1] ?? {});
    for (const from of live[i] ?? []) {
      let best = Number.NEGATIVE_INFINITY;
      for (const { index, points: step } of reachable(lattice, i + 1, table, from))
        best = Math.max(best, step + (below[index] ?? 0));
      const sum = sums[i];
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
  same: Lattice["same"],
): { points: number; rival: State } {
  const total = (index: number) => (forward?.[index] ?? 0) + (after?.[index] ?? 0);
  const rivals = live.filter((index) => !same(stateAt(chosen), stateAt(index)));
  const rival = rivals.reduce<number | null>((a, b) => (a === null || total(b) > total(a) ? b : a), null);
  return rival === null
    ? { points: BEAM, rival: stateAt(chosen) }
    : { points: total(chosen) - total(rival), rival: stateAt(rival) };
}
