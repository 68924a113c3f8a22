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
}

const COUNT = STATE_NAMES.length;
const INDEX = new Map(STATE_NAMES.map((name, index) => [name, index]));
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
    const reached = step(forward[i - 1], live[i - 1] ?? [], tableOf(lattice, i));
    addPoints(reached.scores, own);
    forward.push(reached.scores);
    back.push(reached.back);
    live.push(liveStates(reached.scores));
  }
  const indexes = trace(forward, back);
  const after = backward(lattice, live);
  return {
    states: indexes.map((index) => STATE_NAMES[index] ?? "paragraph"),
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

/** Scores of a block before its own points, and the state above from which each is best reached. */
function step(before: Float64Array | undefined, live: readonly number[], table: Table) {
  if (!before)
    return { scores: (table[COUNT] ?? new Float64Array(COUNT)).slice(), back: new Int16Array(COUNT) };
  const scores = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
  const back = new Int16Array(COUNT);
  for (const from of live) {
    const row = table[from];
    const start = before[from] ?? 0;
    for (let to = 0; to < COUNT; to += 1) {
      const score = start + (row?.[to] ?? NEVER);
      if (score <= (scores[to] ?? 0)) continue;
      scores[to] = score;
      back[to] = from;
    }
  }
  return { scores, back };
}

function addPoints(scores: Float64Array, own: Points): void {
  for (const [index, name] of STATE_NAMES.entries()) scores[index] = (scores[index] ?? 0) + (own[name] ?? 0);
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
  const sums = points.map(() => new Float64Array(COUNT));
  for (let i = points.length - 2; i >= 0; i -= 1) {
    const table = tableOf(lattice, i + 1);
    const below = (sums[i + 1] ?? new Float64Array(COUNT)).slice();
    addPoints(below, points[i + 1] ?? {});
    for (const state of live[i] ?? []) {
      const row = table[state];
      let best = Number.NEGATIVE_INFINITY;
      for (const to of live[i + 1] ?? []) best = Math.max(best, (row?.[to] ?? NEVER) + (below[to] ?? 0));
      const sum = sums[i];
      if (sum) sum[state] = best;
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
  const nameOf = (index: number) => STATE_NAMES[index] ?? "paragraph";
  const rivals = live.filter((index) => !same(nameOf(chosen), nameOf(index)));
  const rival = rivals.reduce<number | null>((a, b) => (a === null || total(b) > total(a) ? b : a), null);
  return rival === null
    ? { points: BEAM, rival: nameOf(chosen) }
    : { points: total(chosen) - total(rival), rival: nameOf(rival) };
}
