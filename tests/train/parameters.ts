import type { StoredWeights } from "@/lib/newspaper/grammar/model";
import { STATE_COUNT, STATE_NAMES } from "@/lib/newspaper/grammar/states";
import { transitionTable } from "@/lib/newspaper/grammar/transitions";
import { type Parameters, STEP_COUNT, zeros } from "./crf";
import type { Vocabulary } from "./dataset";

const LISTED_STEPS = transitionTable();

/** Stored weights as flat tables. */
export function parametersOf(stored: StoredWeights, vocabulary: Vocabulary): Parameters {
  const weights = zeros(vocabulary.evidence.size, vocabulary.joints.size);
  for (const [rule, row] of Object.entries(stored.evidence))
    for (const [finding, values] of Object.entries(row)) {
      const id = vocabulary.evidence.get(`${rule} ${finding}`);
      if (id === undefined) continue;
      for (const [index, state] of STATE_NAMES.entries())
        weights.evidence[id * STATE_COUNT + index] = values[state] ?? 0;
    }
  for (const [rule, row] of Object.entries(stored.joints))
    for (const [finding, values] of Object.entries(row)) {
      const id = vocabulary.joints.get(`${rule} ${finding}`);
      if (id === undefined) continue;
      for (const [step, value] of Object.entries(values))
        weights.joints[id * STEP_COUNT + indexOfStep(step)] = value;
    }
  for (const [from, row] of LISTED_STEPS.entries())
    for (const [to, value] of row.entries()) weights.transitions[from * STATE_COUNT + to] = value;
  for (const [step, value] of Object.entries(stored.transitions)) {
    const index = indexOfStep(step);
    weights.transitions[index] = (weights.transitions[index] ?? 0) + value;
  }
  weights.signedTwice = stored.signedTwice;
  return weights;
}

const names: readonly string[] = [...STATE_NAMES, "top"];
function indexOfStep(step: string): number {
  const [from = "", to = ""] = step.split(">");
  return names.indexOf(from) * STATE_COUNT + names.indexOf(to);
}

/** Weights nearer to 0 than this are left out: they decide nothing. */
const LEAST = 0.03;
const round = (value: number) => Math.round(value * 100) / 100;

/** Flat tables as they are stored: what is next to nothing is left out. */
export function storedOf(weights: Parameters, vocabulary: Vocabulary, temperature: number): StoredWeights {
  const evidence: Record<string, Record<string, Record<string, number>>> = {};
  for (const [key, id] of vocabulary.evidence)
    put(
      evidence,
      key,
      Object.fromEntries(
        STATE_NAMES.map((state, index) => [state, weights.evidence[id * STATE_COUNT + index] ?? 0]),
      ),
    );
  const joints: Record<string, Record<string, Record<string, number>>> = {};
  for (const [key, id] of vocabulary.joints)
    put(joints, key, stepsOf(weights.joints.subarray(id * STEP_COUNT, (id + 1) * STEP_COUNT)));
  const changes = weights.transitions.map(
    (value, index) => value - (LISTED_STEPS[Math.floor(index / STATE_COUNT)]?.[index % STATE_COUNT] ?? 0),
  );
  return {
    evidence,
    joints,
    transitions: kept(stepsOf(changes)),
    signedTwice: weights.signedTwice,
    temperature,
  };
}

const stepsOf = (values: Float64Array): Record<string, number> =>
  Object.fromEntries(
    [...values].map((value, index) => [
      `${names[Math.floor(index / STATE_COUNT)]}>${names[index % STATE_COUNT]}`,
      value,
    ]),
  );

const kept = (values: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      Math.abs(value) < LEAST ? [] : [[name, round(value)]],
    ),
  );

function put(
  table: Record<string, Record<string, Record<string, number>>>,
  key: string,
  values: Record<string, number>,
): void {
  const [rule = "", finding = ""] = key.split(" ");
  const left = kept(values);
  if (Object.keys(left).length === 0) return;
  table[rule] = { ...table[rule], [finding]: left };
}
