import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marginals } from "@/lib/newspaper/grammar/marginals";
import { IS_OPENER, STATE_COUNT, STATE_NAMES } from "@/lib/newspaper/grammar/states";
import { stepTable } from "@/lib/newspaper/grammar/steps";
import { transitionTable } from "@/lib/newspaper/grammar/transitions";
import { bestStates, type Trellis } from "@/lib/newspaper/grammar/viterbi";
import { randomOf } from "../../compose/random";

/** A trellis of three blocks in which only a few states are possible, so that all readings can be counted. */
const LIVE = ["kicker", "headline", "byline", "paragraph", "byline-ends"] as const;
const live = STATE_NAMES.map((name) => LIVE.some((each) => each === name));

function randomTrellis(seed: string): Trellis {
  const random = randomOf(seed);
  const weight = () => random() * 6 - 3;
  const blocks = [0, 1, 2];
  const transitions = Array.from({ length: STATE_COUNT + 1 }, () =>
    Float64Array.from({ length: STATE_COUNT }, weight),
  );
  const flags = () => Uint8Array.from({ length: STATE_COUNT }, () => (random() < 0.3 ? 1 : 0));
  return {
    points: blocks.map(() => Float64Array.from(live, (possible) => (possible ? weight() : -200))),
    steps: blocks.map(() => stepTable(transitions, Float64Array.from({ length: STATE_COUNT ** 2 }, weight))),
    signs: blocks.map(flags),
    signsAgain: blocks.map(flags),
    signedTwice: -2,
    temperature: 1,
  };
}

/** The points of one reading, added up step by step as the grammar is described. */
function pointsOf(
  { points, steps, signs, signsAgain, signedTwice }: Trellis,
  reading: readonly number[],
): number {
  let total = 0;
  let signed = false;
  for (const [i, state] of reading.entries()) {
    const above = reading[i - 1] ?? STATE_COUNT;
    total += (points[i]?.[state] ?? 0) + (steps[i]?.points[above * STATE_COUNT + state] ?? 0);
    const stays: boolean = signed && IS_OPENER[state] !== true;
    if (stays && signsAgain[i]?.[state] === 1) total += signedTwice;
    signed = stays || signs[i]?.[state] === 1;
  }
  return total;
}

const indexes = LIVE.map((name) => STATE_NAMES.indexOf(name));
const READINGS = indexes.flatMap((a) => indexes.flatMap((b) => indexes.map((c) => [a, b, c])));

describe("reading a page as a whole", () => {
  it("finds the reading with most points of all", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const trellis = randomTrellis(seed);
        const best = READINGS.reduce((a, b) => (pointsOf(trellis, b) > pointsOf(trellis, a) ? b : a));
        expect(bestStates(trellis)).toEqual(best.map((index) => STATE_NAMES[index]));
      }),
      { numRuns: 50 },
    );
  });

  it("holds each state for as likely as the readings that have it, of all", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const trellis = randomTrellis(seed);
        const odds = READINGS.map((reading) => Math.exp(pointsOf(trellis, reading)));
        const sum = odds.reduce((a, b) => a + b);
        for (const [i, shares] of marginals(trellis).entries())
          for (const state of indexes) {
            const own = odds.filter((_, index) => READINGS[index]?.[i] === state).reduce((a, b) => a + b, 0);
            expect(shares[state]).toBeCloseTo(own / sum, 5);
          }
      }),
      { numRuns: 50 },
    );
  });

  it("reads blocks of which the same is known as it reads each by itself", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const shared = equalBlocks(seed);
        // Of copies nothing tells that they are the same.
        const apart = { ...shared, points: shared.points.map((points) => points.slice()) };
        expect(bestStates(shared)).toEqual(bestStates(apart));
        const one = marginals(apart);
        for (const [i, shares] of marginals(shared).entries())
          for (const [state, share] of shares.entries()) expect(share).toBeCloseTo(one[i]?.[state] ?? 0, 9);
      }),
      { numRuns: 40 },
    );
  });
});

/** Runs of equal blocks, each as long as a state that is hardly likely at one end needs to become the likeliest. */
function equalBlocks(seed: string): Trellis {
  const random = randomOf(seed);
  const own = transitionTable();
  const kinds = [0, 1, 2].map(() => ({
    points: Float64Array.from(STATE_NAMES, () => random() * 8 - 4),
    steps: stepTable(own, null, 1 + random()),
    signs: Uint8Array.from(STATE_NAMES, () => (random() < 0.15 ? 1 : 0)),
    signsAgain: Uint8Array.from(STATE_NAMES, () => (random() < 0.3 ? 1 : 0)),
  }));
  const blocks = kinds.flatMap((kind) => Array.from({ length: 1 + Math.floor(random() * 40) }, () => kind));
  return {
    points: blocks.map(({ points }) => points),
    steps: blocks.map(({ steps }) => steps),
    signs: blocks.map(({ signs }) => signs),
    signsAgain: blocks.map(({ signsAgain }) => signsAgain),
    signedTwice: -2 * random(),
    temperature: 1 + random(),
  };
}
