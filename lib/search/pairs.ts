import type { Fold } from "./fold";
import { normalise } from "./normalise";

/** What a text has of a term: each character with its successor in the same line, and each character alone. */
export function pairsIn(texts: Iterable<string>, fold: Fold): Set<string> {
  const pairs = new Set<string>();
  for (const text of texts)
    for (const line of text.split("\n")) {
      const { characters } = normalise(line, fold);
      for (const [i, character] of characters.entries()) {
        pairs.add(character);
        const next = characters[i + 1];
        if (next !== undefined) pairs.add(character + next);
      }
    }
  return pairs;
}

/**
 * What a text must have if it has a normalised term: the term's first pair and its last, which tell nearly as much as all
 * and cost the reader no more than two files. Of one character, itself.
 */
export function pairsOf(term: string): string[] {
  const characters = Array.from(term);
  const pairAt = (i: number) => characters.slice(i, i + 2).join("");
  return [...new Set([pairAt(0), pairAt(Math.max(0, characters.length - 2))])];
}
