/** `insert` in place of `remove` UTF-16 units at `at`. */
export interface Splice {
  at: number;
  remove: number;
  insert: string;
}

/** Makes all changes at once; those at one place in the order given. */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = "";
  let done = 0;
  for (const { at, remove, insert } of [...splices].sort((a, b) => a.at - b.at)) {
    result += text.slice(done, at) + insert;
    done = at + remove;
  }
  return result + text.slice(done);
}
