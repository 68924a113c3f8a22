/** Entries of a list with a name each, for what is shown of them: two may be alike. */
export const entriesOf = <T>(list: readonly T[]): { id: string; entry: T }[] =>
  list.map((entry, index) => ({ id: String(index), entry }));
