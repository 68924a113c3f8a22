import { describe, expect, it } from "vitest";
import { networkOf } from "@/lib/newspaper/grammar/network";
import { STATE_COUNT } from "@/lib/newspaper/grammar/states";
import { randomOf } from "../../compose/random";
import { LearningNetwork, NETWORK_TABLES, storedNetwork, tablesOf } from "../../train/network";

const size = { inputs: 4, seen: 3, around: 5, reach: 2 };
const found = [Int32Array.of(0, 1), Int32Array.of(2), Int32Array.of(1, 3), Int32Array.of(0, 1)];
const random = randomOf("network");
const wanted = Float64Array.from({ length: found.length * STATE_COUNT }, () => random() - 0.5);

/** With biases, too, which begin at 0. */
function someNetwork(): LearningNetwork {
  const network = new LearningNetwork(size, random);
  for (const table of NETWORK_TABLES)
    network.weights[table].forEach((_, index) => {
      network.weights[table][index] = random() - 0.5;
    });
  return network;
}

describe("the network that looks at a block's surroundings", () => {
  it("follows the slope of its scores in each weight", () => {
    const network = someNetwork();
    const lossAt = () =>
      network
        .forward(found, null)
        .states.reduce((sum, score, index) => sum + score * (wanted[index] ?? 0), 0);
    const slopes = tablesOf(size);
    network.backward(network.forward(found, null), wanted, slopes);
    for (const table of NETWORK_TABLES)
      for (let index = 0; index < network.weights[table].length; index += 1) {
        const value = network.weights[table][index] ?? 0;
        network.weights[table][index] = value + 1e-5;
        const above = lossAt();
        network.weights[table][index] = value - 1e-5;
        const slope = (above - lossAt()) / 2e-5;
        network.weights[table][index] = value;
        expect(slopes[table][index]).toBeCloseTo(slope, 5);
      }
  });

  it("reads pages as it learned to, but for the rounding of what is stored", () => {
    const network = someNetwork();
    const keys = new Map(Array.from({ length: size.inputs }, (_, id) => [`rule finding-${id}`, id] as const));
    const evidence = found.map((ids) =>
      Array.from(ids, (id) => ({ rule: "rule", finding: `finding-${id}`, id })),
    );
    const scores = networkOf(storedNetwork(network, keys)).scores(evidence);
    const learned = network.forward(found, null).states;
    for (const [block, row] of scores.entries())
      for (const [state, score] of row.entries())
        expect(score).toBeCloseTo(learned[block * STATE_COUNT + state] ?? Number.NaN, 2);
  });

  it("says nothing of a page without blocks", () => {
    const keys = new Map([["rule finding", 0]]);
    expect(networkOf(storedNetwork(someNetwork(), keys)).scores([])).toEqual([]);
  });
});
