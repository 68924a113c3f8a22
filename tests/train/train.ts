import type { StoredWeights } from "@/lib/newspaper/grammar/model";
import { STATE_COUNT, STATE_NAMES } from "@/lib/newspaper/grammar/states";
import { transitionTable } from "@/lib/newspaper/grammar/transitions";
import { BatchGradient, type Parameters, STEP_COUNT, zeros } from "./crf";
import type { Prepared, Vocabulary } from "./dataset";

export interface Training {
  epochs: number;
  /** Of Adam, at the beginning; it falls to a tenth. */
  rate: number;
  /** How strongly weights are held at the hand-set ones (L2), per page. */
  hold: number;
  /** Pages a step. */
  batch: number;
  /** See `StoredWeights`; found by `split:score --folds paper`. */
  temperature: number;
}

export const TRAINING: Training = {
  epochs: Number(process.env.EP ?? 14),
  rate: Number(process.env.RT ?? 0.1),
  hold: Number(process.env.HD ?? 0.015),
  batch: 32,
  temperature: Number(process.env.TM ?? 1.5),
};

/** Weights that make the labels of pages likeliest, not far from those that were set by hand. Deterministic. */
export function train(
  pages: readonly Prepared[],
  vocabulary: Vocabulary,
  prior: StoredWeights,
  { epochs, rate, hold, batch, temperature }: Training = TRAINING,
  tell: (epoch: number, loss: number) => void = () => {},
): StoredWeights {
  const start = parametersOf(prior, vocabulary);
  const weights = parametersOf(prior, vocabulary);
  const tables = ["evidence", "joints", "transitions"] as const;
  const size = () => zeros(vocabulary.evidence.size, vocabulary.joints.size);
  const [mean, square] = [size(), size()];
  const order = shuffled(pages);
  const steps = epochs * Math.ceil(order.length / batch);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let loss = 0;
    for (let from = 0; from < order.length; from += batch) {
      const gradient = size();
      const few = order.slice(from, from + batch);
      const slopes = new BatchGradient(weights, gradient);
      for (const { page } of few) {
        if (page.evidence.length === 0) continue;
        const cost = slopes.add(page);
        if (Number.isFinite(cost)) loss += cost;
      }
      slopes.close();
      step += 1;
      const pace = rate * (1 - (0.9 * step) / steps);
      for (const table of tables) {
        const [w, g, m, v, w0] = [weights[table], gradient[table], mean[table], square[table], start[table]];
        for (let i = 0; i < w.length; i += 1) {
          const slope = (g[i] ?? 0) / few.length + hold * ((w[i] ?? 0) - (w0[i] ?? 0));
          if (slope === 0 && m[i] === 0) continue;
          m[i] = 0.9 * (m[i] ?? 0) + 0.1 * slope;
          v[i] = 0.999 * (v[i] ?? 0) + 0.001 * slope * slope;
          w[i] =
            (w[i] ?? 0) -
            (pace * ((m[i] ?? 0) / (1 - 0.9 ** step))) /
              (Math.sqrt((v[i] ?? 0) / (1 - 0.999 ** step)) + 1e-6);
        }
      }
    }
    tell(epoch, loss / pages.length);
  }
  return storedOf(weights, vocabulary, temperature);
}

/** In an order of their own, always the same. */
function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items];
  let seed = 12345;
  for (let i = result.length - 1; i > 0; i -= 1) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const j = seed % (i + 1);
    const [a, b] = [result[i], result[j]];
    if (a !== undefined && b !== undefined) [result[i], result[j]] = [b, a];
  }
  return result;
}

const LISTED_STEPS = transitionTable();

function parametersOf(stored: StoredWeights, vocabulary: Vocabulary): Parameters {
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

function storedOf(weights: Parameters, vocabulary: Vocabulary, temperature: number): StoredWeights {
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
