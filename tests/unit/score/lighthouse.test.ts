import { expect, it } from "vitest";
import { formatScores, isPerfect, medianScores, type Scores } from "../../score/lighthouse-scores";

const run = (performance: number | null, ...lost: string[]): Scores => ({
  scores: { performance, accessibility: 100, "best-practices": 100, seo: 100 },
  lost,
});

it("a score is the middle one of three runs", () => {
  expect(isPerfect(medianScores([run(98), run(100), run(100)]))).toBe(true);
  expect(medianScores([run(98), run(100), run(97)]).scores.performance).toBe(98);
});

it("a category that could not be measured is not perfect", () => {
  expect(isPerfect(medianScores([run(100), run(null), run(100)]))).toBe(false);
});

it("a page that is not perfect says why", () => {
  const scores = medianScores([run(98, "a: slow"), run(99, "a: slow"), run(99)]);
  expect(formatScores("/", scores)).toBe(`  99 100 100 100  /\n${" ".repeat(18)}a: slow`);
  expect(formatScores("/", run(100))).toBe(" 100 100 100 100  /");
});
