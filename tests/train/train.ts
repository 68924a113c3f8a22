import type { StoredWeights } from "@/lib/newspaper/grammar/model";
import { Adam } from "./adam";
import { BatchGradient, zeros } from "./crf";
import type { Prepared, Vocabulary } from "./dataset";
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
}

/** Found by `split:score -- --folds paper`: held less, or learned longer, weights fit the pages better and others worse. */
export const TRAINING: Training = { epochs: 14, rate: 0.1, hold: 0.015, batch: 32, temperature: 1.5 };

const TABLES = ["evidence", "joints", "transitions"] as const;

/** Pages of the fixtures are each of another paper and another hand, the made-up ones six of one page: so often each counts. */
const FIXTURES_COUNT = 8;

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
  const size = () => zeros(vocabulary.evidence.size, vocabulary.joints.size);
  const adam = TABLES.map((table) => new Adam(weights[table], start[table], hold));
  const order = shuffled(
    pages
      .filter(({ page }) => page.evidence.length > 0)
      .flatMap((page) => Array.from({ length: page.habit === "fixture" ? FIXTURES_COUNT : 1 }, () => page)),
  );
  const steps = epochs * Math.ceil(order.length / batch);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let loss = 0;
    for (let from = 0; from < order.length; from += batch) {
      const few = order.slice(from, from + batch);
      const gradient = size();
      const slopes = new BatchGradient(weights, gradient);
      for (const { page } of few) {
        const cost = slopes.add(page);
        if (Number.isFinite(cost)) loss += cost;
      }
      slopes.close();
      step += 1;
      const pace = rate * (1 - (0.9 * step) / steps);
      for (const [index, table] of TABLES.entries())
        adam[index]?.step(
          gradient[table].map((each) => each / few.length),
          pace,
        );
    }
    tell(epoch, loss / order.length);
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
