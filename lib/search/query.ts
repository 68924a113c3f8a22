import type { Fold } from "./fold";
import { normaliseText } from "./normalise";

/** More look-alikes of one term than this are not tried: each is a search of its own. */
const MAX_VARIANTS = 12;

/** What the reader typed as terms, parted by spaces; all must be found. */
export function parseQuery(query: string, fold: Fold): string[] {
  const terms = query.split(/\s+/).map((term) => normaliseText(term, fold));
  return [...new Set(terms.filter((term) => term !== ""))];
}

/** For each character those that it is confused with. A group is a string of look-alikes: `茌在往`. */
export function lookAlikes(groups: string[], fold: Fold): Map<string, string[]> {
  const others = new Map<string, string[]>();
  for (const group of groups) {
    const characters = Array.from(new Set(normaliseText(group, fold)));
    for (const character of characters) {
      const rest = characters.filter((other) => other !== character);
      others.set(character, [...(others.get(character) ?? []), ...rest]);
    }
  }
  return others;
}

/** What the OCR may have read in the place of a term: one character replaced, then two …; not the term itself. */
export function confusedSpellings(
  term: string,
  others: ReadonlyMap<string, string[]>,
  limit = MAX_VARIANTS,
): string[] {
  const found = new Set([term]);
  for (const base of found) {
    const characters = Array.from(base);
    for (const [i, character] of characters.entries()) {
      for (const other of others.get(character) ?? []) {
        if (found.size > limit) return [...found].slice(1);
        found.add([...characters.slice(0, i), other, ...characters.slice(i + 1)].join(""));
      }
    }
  }
  return [...found].slice(1);
}
