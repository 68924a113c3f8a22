import type { Outcome } from "./step";
import { closingLine, sum } from "./tally";

const seconds = (took: number) => `${took.toFixed(1)} s`.padStart(9);

/** What is said at the end: each step's time and sum, what failed, and the sum of all, alone on its line. */
export function closing(outcomes: readonly Outcome[]): string {
  const failures = outcomes.flatMap((outcome) =>
    outcome.failures.map((name) => `  ${outcome.title}: ${name}`),
  );
  return [
    "",
    ...outcomes.map(({ title, took, tally }) => `${seconds(took)}  ${title}: ${closingLine(tally)}`),
    ...(failures.length > 0 ? ["", "Failed:", ...failures] : []),
    "",
    closingLine(sum(outcomes.map(({ tally }) => tally))),
    "",
  ].join("\n");
}
