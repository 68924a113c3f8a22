import type { StoredWeights } from "@/lib/newspaper/grammar/model";
import type { StoredNetwork } from "@/lib/newspaper/grammar/network";
import type { Parameters } from "./crf";
import type { Prepared, Vocabulary } from "./dataset";
import { type Member, TABLES, trainMember } from "./member";
import { storedOf } from "./parameters";
import { TRAINING, type Training } from "./training";

/** What is learned: the mean weights of all members, and the network of each. */
export interface Learned {
  weights: StoredWeights;
  networks: readonly StoredNetwork[];
}

/** Learns several times over. What rules count adds up, so that the mean of weights says what the mean of their sums says. */
export function train(
  pages: readonly Prepared[],
  vocabulary: Vocabulary,
  prior: StoredWeights,
  training: Training = TRAINING,
  tell: (member: number, epoch: number, loss: number) => void = () => {},
): Learned {
  const members = Array.from({ length: training.members }, (_, number) =>
    trainMember(pages, vocabulary, prior, training, number, (epoch, loss) => tell(number, epoch, loss)),
  );
  return together(members, vocabulary, training.temperature);
}

/** What several members have learned, as it is stored. */
export function together(members: readonly Member[], vocabulary: Vocabulary, temperature: number): Learned {
  const [first, ...others] = members.map(({ weights }) => weights);
  if (!first) throw new Error("Nobody has learned anything.");
  return {
    weights: storedOf(meanOf(first, others), vocabulary, temperature),
    networks: members.map(({ network }) => network),
  };
}

function meanOf(first: Parameters, others: readonly Parameters[]): Parameters {
  const mean = { ...first };
  const count = others.length + 1;
  for (const table of TABLES)
    mean[table] = first[table].map(
      (value, at) => others.reduce((sum, other) => sum + (other[table][at] ?? 0), value) / count,
    );
  mean.signedTwice = others.reduce((sum, { signedTwice }) => sum + signedTwice, first.signedTwice) / count;
  return mean;
}
