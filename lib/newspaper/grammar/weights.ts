import { EVIDENCE_POINTS, JOINT_POINTS, type Points, type Step } from "./points";
import { STATE_NAMES, type State } from "./states";

/** A step of the table of points, its states by their place in `STATE_NAMES`. */
export interface IndexedStep {
  from: ReadonlySet<number>;
  to: readonly number[];
  points: number;
}

const indexOf = (state: State) => STATE_NAMES.indexOf(state);
const indexed = ({ from, to, points }: Step): IndexedStep => ({
  from: new Set(from.map(indexOf)),
  to: to.map(indexOf),
  points,
});
const weighed = (points: Points) => Float64Array.from(STATE_NAMES, (state) => points[state] ?? 0);

/** The table of points as the grammar counts: rule → finding → value. */
function compiled<Entry, Value>(
  table: Readonly<Record<string, Readonly<Record<string, Entry>>>>,
  compile: (entry: Entry) => Value,
): ReadonlyMap<string, ReadonlyMap<string, Value>> {
  const rows = Object.entries(table).map(
    ([rule, row]) =>
      [rule, new Map(Object.entries(row).map(([finding, entry]) => [finding, compile(entry)]))] as const,
  );
  return new Map(rows);
}

const WEIGHTS = compiled<Points, Float64Array>(EVIDENCE_POINTS, weighed);
const STEPS = compiled<readonly Step[], readonly IndexedStep[]>(JOINT_POINTS, (steps) => steps.map(indexed));

/** Points for each state, in the order of `STATE_NAMES`, of what a rule found in a block; null: they are none. */
export const weightsOf = (rule: string, found: string | readonly string[] | null): readonly Float64Array[] =>
  valuesOf(WEIGHTS.get(rule), found);

/** Points for steps from one block to the next, of what a rule found in the two. */
export const stepsOf = (rule: string, found: string | readonly string[] | null): readonly IndexedStep[] =>
  valuesOf(STEPS.get(rule), found).flat();

const NONE: readonly never[] = [];

function valuesOf<Value>(
  row: ReadonlyMap<string, Value> | undefined,
  found: string | readonly string[] | null,
): readonly Value[] {
  if (found !== null && typeof found !== "string") return found.flatMap((finding) => valuesOf(row, finding));
  const value = row?.get(found ?? "otherwise");
  return value === undefined ? NONE : [value];
}
