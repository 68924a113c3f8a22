import { EVIDENCE_POINTS, JOINT_POINTS, type Points, type StepPoints } from "./points";
import { STATE_NAMES, type State } from "./states";

/** A step of the table of points, its states by their place in `STATE_NAMES`. */
export interface IndexedStep {
  /** The rule that speaks for it, or against it. */
  rule: string;
  /** For each state, 1 where the step may begin in it. */
  from: Uint8Array;
  to: readonly number[];
  points: number;
}

const indexed = (rule: string, { from, to, points }: StepPoints): IndexedStep => ({
  rule,
  from: Uint8Array.from(STATE_NAMES, (state) => Number(from.includes(state))),
  to: to.map((state: State) => STATE_NAMES.indexOf(state)),
  points,
});
const weighed = (points: Points) => Float64Array.from(STATE_NAMES, (state) => points[state] ?? 0);

/** A table of points as the grammar counts: rule → finding → values. */
type Compiled<Value> = ReadonlyMap<string, ReadonlyMap<string, readonly Value[]>>;

/** Made once: the grammar asks at every block. */
function compiled<Entry, Value>(
  table: Readonly<Record<string, Readonly<Record<string, Entry>>>>,
  compile: (entry: Entry, rule: string) => readonly Value[],
): Compiled<Value> {
  const rows = Object.entries(table).map(([rule, row]) => {
    const findings = Object.entries(row).map(([finding, entry]) => [finding, compile(entry, rule)] as const);
    return [rule, new Map(findings)] as const;
  });
  return new Map(rows);
}

const WEIGHTS = compiled<Points, Float64Array>(EVIDENCE_POINTS, (points) => [weighed(points)]);
const STEPS = compiled<readonly StepPoints[], IndexedStep>(JOINT_POINTS, (steps, rule) =>
  steps.map((step) => indexed(rule, step)),
);

/** Points for each state, in the order of `STATE_NAMES`, of what a rule found in a block; null: it found nothing. */
export const weightsOf = (rule: string, found: string | readonly string[] | null): readonly Float64Array[] =>
  valuesOf(WEIGHTS, rule, found);

/** Points for steps from one block to the next, of what a rule found in the two. */
export const indexedSteps = (
  rule: string,
  found: string | readonly string[] | null,
): readonly IndexedStep[] => valuesOf(STEPS, rule, found);

const NO_VALUES: readonly never[] = [];

function valuesOf<Value>(
  table: Compiled<Value>,
  rule: string,
  found: string | readonly string[] | null,
): readonly Value[] {
  const row = table.get(rule);
  if (found !== null && typeof found !== "string")
    return found.flatMap((finding) => row?.get(finding) ?? NO_VALUES);
  return row?.get(found ?? "otherwise") ?? NO_VALUES;
}
