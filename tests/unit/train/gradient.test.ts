import { describe, expect, it } from "vitest";
import { STATE_COUNT } from "@/lib/newspaper/grammar/states";
import { randomOf } from "../../compose/random";
import { BatchGradient, type NumberedPage, type Parameters, zeros } from "../../train/crf";

const [EVIDENCE, JOINTS] = [3, 2];
const random = randomOf("gradient");
const some = (share: number) => Uint8Array.from({ length: STATE_COUNT }, () => (random() < share ? 1 : 0));
const page: NumberedPage = {
  evidence: [Int32Array.of(0, 1), Int32Array.of(2), Int32Array.of(1, 2)],
  joints: [Int32Array.of(), Int32Array.of(0, 1), Int32Array.of(1)],
  allowed: [some(0.3), some(0.3), some(0.3)].map((row) => row.map((each, state) => (state === 1 ? 1 : each))),
  signs: [some(0.2), some(0.2), some(0.2)],
  signsAgain: [some(0.2), some(0.2), some(0.2)],
};

function randomWeights(): Parameters {
  const weights = zeros(EVIDENCE, JOINTS);
  for (const table of ["evidence", "joints", "transitions"] as const)
    weights[table].forEach((_, index) => {
      weights[table][index] = random() - 0.5;
    });
  return { ...weights, signedTwice: -1.5 };
}

/** The label's negative log-likelihood; its slope is added to `gradient`. */
function addGradient(labelled: NumberedPage, weights: Parameters, gradient: Parameters): number {
  const batch = new BatchGradient(weights, gradient);
  const { loss } = batch.add(labelled);
  batch.close();
  return loss;
}

describe("the gradient that training follows", () => {
  it("is the slope of the label's negative log-likelihood in each weight", () => {
    const weights = randomWeights();
    const gradient = zeros(EVIDENCE, JOINTS);
    addGradient(page, weights, gradient);
    const lossAt = () => addGradient(page, weights, zeros(EVIDENCE, JOINTS));
    for (const table of ["evidence", "joints", "transitions"] as const) {
      for (let tries = 0; tries < 40; tries += 1) {
        const index = Math.floor(random() * weights[table].length);
        const value = weights[table][index] ?? 0;
        const step = 1e-4;
        weights[table][index] = value + step;
        const above = lossAt();
        weights[table][index] = value - step;
        const slope = (above - lossAt()) / (2 * step);
        weights[table][index] = value;
        expect(gradient[table][index]).toBeCloseTo(slope, 3);
      }
    }
  });

  it("is nothing where the label allows everything", () => {
    const all = page.allowed.map((row) => row.map(() => 1));
    const gradient = zeros(EVIDENCE, JOINTS);
    expect(addGradient({ ...page, allowed: all }, randomWeights(), gradient)).toBeCloseTo(0, 6);
    expect(Math.max(...gradient.evidence.map(Math.abs))).toBeLessThan(1e-6);
  });
});
