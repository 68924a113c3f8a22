import { STATE_COUNT } from "./states";

/** What speaks for each step: rows of the states above and at last of the page's top, a column for each state below. */
export interface StepTable {
  /** Logarithms of odds. */
  points: Float64Array;
  /** The same as odds, at the trellis' temperature. */
  odds: Float64Array;
}

/** The grammar's own steps with what rules add for two neighbours; those from the top of the page stay as they are. */
export function stepTable(
  transitions: readonly Float64Array[],
  added: Float64Array | null,
  temperature = 1,
): StepTable {
  const points = new Float64Array((STATE_COUNT + 1) * STATE_COUNT);
  for (const [from, row] of transitions.entries())
    for (const [to, value] of row.entries())
      points[from * STATE_COUNT + to] = value + (added?.[from * STATE_COUNT + to] ?? 0);
  return { points, odds: points.map((each) => Math.exp(each / temperature)) };
}
