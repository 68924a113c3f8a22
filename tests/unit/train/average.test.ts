import { expect, it } from "vitest";
import { Average } from "../../train/average";

it("weights that go to and fro become their mean; without steps they stay", () => {
  const weights = [Float64Array.of(1, 2), Float64Array.of(5)];
  new Average(weights).close();
  expect(weights).toEqual([Float64Array.of(1, 2), Float64Array.of(5)]);
  const average = new Average(weights);
  average.add();
  weights[0]?.set([3, 2]);
  weights[1]?.set([7]);
  average.add();
  average.close();
  expect(weights).toEqual([Float64Array.of(2, 2), Float64Array.of(6)]);
});
