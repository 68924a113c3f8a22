/** Traditional characters by their simplified ones. */
export type Fold = ReadonlyMap<string, string>;

/** Reads the table as it is published: a traditional character, its simplified one, the next traditional … */
export function readFold(pairs: string): Fold {
  const characters = Array.from(pairs);
  const fold = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) {
    fold.set(characters[i] ?? "", characters[i + 1] ?? "");
  }
  return fold;
}
