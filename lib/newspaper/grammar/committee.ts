import type { Network, StoredNetwork } from "./network";

/** Networks that learned the same pages, each from a beginning and in an order of its own, as they are stored. */
export interface StoredNetworks {
  /** How many pages they were learned from, and those pages' digest. */
  trainedOn?: string;
  members: readonly StoredNetwork[];
}

/** The mean of what several networks say: each errs in other places, and all together less than one. */
export function committeeOf(members: readonly Network[]): Network {
  const [first, ...others] = members;
  if (!first || others.length === 0) return first ?? { scores: () => [] };
  return {
    scores(evidence) {
      const own = first.scores(evidence);
      const more = others.map((member) => member.scores(evidence));
      // Blocks that stand among others of the same kinds share one answer, also of all members together.
      const known = new Map<Float64Array, Float64Array>();
      return own.map((scores, block) => {
        const before = known.get(scores);
        if (before) return before;
        const mean = scores.map(
          (score, state) =>
            more.reduce((sum, member) => sum + (member[block]?.[state] ?? 0), score) / members.length,
        );
        known.set(scores, mean);
        return mean;
      });
    },
  };
}
