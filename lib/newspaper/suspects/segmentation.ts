import type { PlaceName, Vocabulary } from "./vocabulary";

/** Longest dictionary word looked up, in UTF-16 units. */
const LONGEST = 4;
/** A local paper names a place of its region once in so many words. */
const WORDS_PER_PLACE: Record<PlaceName["level"], number> = { county: 1_500, town: 10_000 };
/** Share of a place elsewhere in China, and of a character that no dictionary has: occurrences in the corpus. */
const ELSEWHERE = 20;
const UNHEARD_OF = 0.5;

/** A reading of a short text: where its words end, and how likely they are together, as a natural logarithm. */
export interface Reading {
  likelihood: number;
  ends: readonly number[];
}

/** The likeliest way to cut a few characters into words; `place` counts as a name of the region. */
export function read(text: string, vocabulary: Vocabulary, place?: PlaceName): Reading {
  const longest = Math.max(LONGEST, place?.name.length ?? 0);
  const best: { likelihood: number; from: number }[] = [{ likelihood: 0, from: 0 }];
  for (let end = 1; end <= text.length; end += 1) {
    let found = { likelihood: Number.NEGATIVE_INFINITY, from: end - 1 };
    for (let from = Math.max(0, end - longest); from < end; from += 1) {
      const likelihood = (best[from]?.likelihood ?? 0) + weigh(text.slice(from, end), vocabulary, place);
      if (likelihood > found.likelihood) found = { likelihood, from };
    }
    best[end] = found;
  }
  const ends: number[] = [];
  for (let end = text.length; end > 0; end = best[end]?.from ?? 0) ends.unshift(end);
  return { likelihood: best[text.length]?.likelihood ?? 0, ends };
}

/** The logarithm of a word's share of all words. */
function weigh(word: string, { frequency, total, known }: Vocabulary, place?: PlaceName): number {
  if (word === place?.name) return -Math.log(WORDS_PER_PLACE[place.level]);
  const often = frequency(word);
  if (often > 0) return Math.log(often / total);
  if (known.has(word)) return Math.log(ELSEWHERE / total);
  if (word.length > 1) return Number.NEGATIVE_INFINITY;
  return /\p{Script=Han}/u.test(word) ? Math.log(UNHEARD_OF / total) : 0;
}
