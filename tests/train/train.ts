import type { StoredWeights } from "@/lib/newspaper/grammar/model";
import type { StoredNetwork } from "@/lib/newspaper/grammar/network";
import { randomOf } from "../compose/random";
import type { Label } from "../score/label";
import { Adam } from "./adam";
import { Average } from "./average";
import { BatchGradient, zeros } from "./crf";
import type { Prepared, Vocabulary } from "./dataset";
import { LearningNetwork, NETWORK_TABLES, storedNetwork, tablesOf } from "./network";
import { parametersOf, storedOf } from "./parameters";

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
  /** Share of the steps, the last ones, whose weights are averaged. */
  averaged: number;
}

/** Found by `split:score -- --folds paper`: held less, or learned longer, weights fit the pages better and others worse. */
export const TRAINING: Training = {
  epochs: 20,
  rate: 0.03,
  hold: 0.004,
  batch: 32,
  temperature: 1.15,
  averaged: 0.3,
};

const TABLES = ["evidence", "joints", "transitions"] as const;

/**
 * How often an epoch takes a page. Pages of the fixtures are each of another paper and another hand; made-up ones are six of one
 * page, half of which are drawn anew for each epoch.
 */
const TIMES: Readonly<Record<string, number>> = { fixture: 2, given: 4 };
const SHARE_OF_MADE_UP = 0.5;
/** Typeset pages are drawn less: what they say of where things are set does not hold where only the text is known. */
const SHARE_OF_TYPESET = 0.25;

/** The network's: see `tests/train/network.ts`. */
export const NETWORK = {
  seen: 32,
  around: 96,
  reach: 6,
  rate: 0.004,
  hold: 0.002,
  leftOut: { inputs: 0.2, seen: 0.35, around: 0.5 },
};

/** What is learned: what each finding of a rule counts, and the network that looks at all of them together. */
export interface Learned {
  weights: StoredWeights;
  network: StoredNetwork;
}

/** Weights that make the labels of pages likeliest, not far from those that were set by hand. Deterministic. */
export function train(
  pages: readonly Prepared[],
  vocabulary: Vocabulary,
  prior: StoredWeights,
  { epochs, rate, hold, batch, temperature, averaged }: Training = TRAINING,
  tell: (epoch: number, loss: number) => void = () => {},
): Learned {
  const start = parametersOf(prior, vocabulary);
  const weights = parametersOf(prior, vocabulary);
  const random = randomOf("network");
  const network = new LearningNetwork({ ...NETWORK, inputs: vocabulary.evidence.size }, random);
  const leftOut = { ...NETWORK.leftOut, random };
  const adam = TABLES.map((table) => new Adam(weights[table], start[table], hold));
  const networkAdam = NETWORK_TABLES.map((table) => {
    const own = network.weights[table];
    return new Adam(own, new Float64Array(own.length), table.endsWith("Bias") ? 0 : NETWORK.hold);
  });
  const average = new Average([
    ...TABLES.map((table) => weights[table]),
    ...NETWORK_TABLES.map((table) => network.weights[table]),
  ]);
  const draw = randomOf("epochs");
  const orders = Array.from({ length: epochs }, () => shuffled(drawn(pages.filter(isLearned), draw), draw));
  const steps = orders.reduce((sum, order) => sum + Math.ceil(order.length / batch), 0);
  let step = 0;
  for (const [epoch, order] of orders.entries()) {
    let loss = 0;
    for (let from = 0; from < order.length; from += batch) {
      const few = order.slice(from, from + batch);
      const gradient = zeros(vocabulary.evidence.size, vocabulary.joints.size);
      const networkGradient = tablesOf(network.size);
      const slopes = new BatchGradient(weights, gradient);
      for (const { page } of few) {
        const pass = network.forward(page.evidence, leftOut);
        const slope = slopes.add(page, pass.states);
        if (Number.isFinite(slope.loss)) loss += slope.loss;
        if (slope.states) network.backward(pass, slope.states, networkGradient);
      }
      slopes.close();
      step += 1;
      const slower = 1 - (0.9 * step) / steps;
      for (const [index, table] of TABLES.entries())
        adam[index]?.step(mean(gradient[table], few.length), rate * slower);
      for (const [index, table] of NETWORK_TABLES.entries())
        networkAdam[index]?.step(mean(networkGradient[table], few.length), NETWORK.rate * slower);
      if (step > steps * (1 - averaged)) average.add();
    }
    tell(epoch, loss / order.length);
  }
  average.close();
  return {
    weights: storedOf(weights, vocabulary, temperature),
    network: storedNetwork(network, vocabulary.evidence),
  };
}

/** Whether a label says what all of a page's titles and text are: of what some leave open nothing can be learned. */
const saysAll = ({ stories = [] }: Label): boolean =>
  stories.every(
    ({ headline, paragraphs }) =>
      paragraphs !== undefined &&
      headline?.main !== undefined &&
      headline.kicker !== undefined &&
      headline.deck !== undefined,
  );

function mean(sums: Float64Array, count: number): Float64Array {
  for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] ?? 0) / count;
  return sums;
}

const isLearned = ({ page, label }: Prepared): boolean => page.evidence.length > 0 && saysAll(label);

/** The pages of one epoch. */
const drawn = (pages: readonly Prepared[], random: () => number): Prepared[] =>
  pages.flatMap((page) => {
    const share = page.habit === "set" ? SHARE_OF_TYPESET : SHARE_OF_MADE_UP;
    const times = TIMES[page.habit] ?? Number(random() < share);
    return Array.from({ length: times }, () => page);
  });

/** In an order by chance (Fisher and Yates). */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [result[i], result[j]];
    if (a !== undefined && b !== undefined) [result[i], result[j]] = [b, a];
  }
  return result;
}
