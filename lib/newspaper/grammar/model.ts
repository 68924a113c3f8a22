import type { Network } from "./network";
import { STATE_NAMES, type State } from "./states";
import { transitionTable } from "./transitions";

const COUNT = STATE_NAMES.length;

/** Natural logarithms of odds, by rule and finding. `otherwise` counts where a rule finds nothing. */
type Table<Weights> = Readonly<Record<string, Readonly<Record<string, Weights>>>>;

/** Weights as they are stored: only those that are not 0. */
export interface StoredWeights {
  /** How many pages they were learned from, and those pages' digest. */
  trainedOn?: string;
  /** How much what a rule finds in a block counts for each thing that the block may be. */
  evidence: Table<Partial<Record<State, number>>>;
  /** How much what a rule finds in two neighbours counts for each step from one to the other, `from>to`. */
  joints: Table<Readonly<Record<string, number>>>;
  /** What is added to the grammar's own steps, `from>to`; `top` is above the page's first block. */
  transitions: Readonly<Record<string, number>>;
  /** A story that is signed once is hardly signed again: between two bylines another story begins. */
  signedTwice: number;
  /**
   * Weights fit the pages they were learned from better than others: by how much logarithms of odds are divided, so that of
   * readings held for 95 % likely on papers left out 95 of 100 are right.
   */
  temperature: number;
}

/** Weights as the grammar counts. */
export interface Model {
  /** What a finding counts for each state, in the order of `STATE_NAMES`; null: nothing. */
  evidence(rule: string, finding: string): Float64Array | null;
  /** What a finding counts for each step, row by row: `from * STATE_NAMES.length + to`; null: nothing. */
  joint(rule: string, finding: string): Float64Array | null;
  /** Rows of the steps from each state, and at last from the top of the page. */
  transitions: readonly Float64Array[];
  signedTwice: number;
  temperature: number;
  /** What a block's surroundings count beside the rules; null: nothing. */
  network: Network | null;
}

/** Makes stored weights ready for reading pages. Names of states that the grammar does not have are left out. */
export function modelOf(stored: StoredWeights, network: Network | null = null): Model {
  const evidence = compiled(stored.evidence, (weights) =>
    Float64Array.from(STATE_NAMES, (state) => weights[state] ?? 0),
  );
  const joints = compiled(stored.joints, weightsOfSteps);
  const transitions = transitionTable();
  for (const [step, weight] of Object.entries(stored.transitions)) {
    const [from = "", to = ""] = step.split(">");
    const row = transitions[from === "top" ? COUNT : (STATE_INDEX.get(from) ?? -1)];
    const column = STATE_INDEX.get(to);
    if (row && column !== undefined) row[column] = (row[column] ?? 0) + weight;
  }
  return {
    evidence: (rule, finding) => evidence.get(rule)?.get(finding) ?? null,
    joint: (rule, finding) => joints.get(rule)?.get(finding) ?? null,
    transitions,
    signedTwice: stored.signedTwice,
    temperature: stored.temperature,
    network,
  };
}

const STATE_INDEX: ReadonlyMap<string, number> = new Map(STATE_NAMES.map((name, index) => [name, index]));

function weightsOfSteps(weights: Readonly<Record<string, number>>): Float64Array {
  const table = new Float64Array(COUNT * COUNT);
  for (const [step, weight] of Object.entries(weights)) {
    const [from = "", to = ""] = step.split(">");
    const [row, column] = [STATE_INDEX.get(from), STATE_INDEX.get(to)];
    if (row !== undefined && column !== undefined) table[row * COUNT + column] = weight;
  }
  return table;
}

function compiled<Stored>(
  table: Table<Stored>,
  compile: (weights: Stored) => Float64Array,
): ReadonlyMap<string, ReadonlyMap<string, Float64Array>> {
  return new Map(
    Object.entries(table).map(([rule, row]) => [
      rule,
      new Map(Object.entries(row).map(([finding, weights]) => [finding, compile(weights)])),
    ]),
  );
}
