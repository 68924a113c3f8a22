import { differences } from "../unit/newspaper/matches";

/** How often a field was read as labelled, read wrongly or not at all, over many pages. */
export interface Tally {
  right: number;
  /** Values that were read. */
  read: number;
  /** Values that the labels have. */
  labelled: number;
}

/** Tallies by field, in the order in which fields are first seen. */
export type Tallies = Map<string, Tally>;

/**
 * Counts the values of one field: a value that was read is right where a labelled one agrees with it, whatever
 * their order. null is no value, and keys that a labelled value lacks are free.
 */
export function count(
  tallies: Tallies,
  field: string,
  read: readonly unknown[],
  labelled: readonly unknown[],
): void {
  const tally = tallies.get(field) ?? { right: 0, read: 0, labelled: 0 };
  tallies.set(field, tally);
  const values = read.filter((value) => value !== null);
  const left = labelled.filter((value) => value !== null);
  tally.read += values.length;
  tally.labelled += left.length;
  for (const value of values) {
    const at = left.findIndex((wanted) => differences(value, wanted).length === 0);
    if (at === -1) continue;
    left.splice(at, 1);
    tally.right += 1;
  }
}

export const precision = ({ right, read }: Tally): number => (read === 0 ? 1 : right / read);
export const recall = ({ right, labelled }: Tally): number => (labelled === 0 ? 1 : right / labelled);
