import type { PlaceName, Vocabulary } from "./vocabulary";

/** Longest dictionary word looked up, in UTF-16 units. */
const MAX_WORD_LENGTH = 4;
/** In a local paper a place of its region is one in so many words. */
const WORDS_PER_PLACE: Record<PlaceName["level"], number> = { county: 1_500, town: 10_000 };
/** Occurrences in the corpus that are assumed for a place elsewhere in China, and for a character that no dictionary has. */
const FREQUENCY_OF_PLACE_ELSEWHERE = 20;
const FREQUENCY_OF_UNKNOWN_CHARACTER = 0.5;

/** A short text cut into words: where they end, and how likely they are together, as a natural logarithm. */
interface Segmentation {
  likelihood: number;
  ends: readonly number[];
}

/** The likeliest way to cut a few characters into words; `place` counts as a name of the region. */
export function segment(text: string, vocabulary: Vocabulary, place?: PlaceName): Segmentation {
  const longest = Math.max(MAX_WORD_LENGTH, place?.name.length ?? 0);
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
  if (known.has(word)) return Math.log(FREQUENCY_OF_PLACE_ELSEWHERE / total);
  if (word.length > 1) return Number.NEGATIVE_INFINITY;
  return /\p{Script=Han}/u.test(word) ? Math.log(FREQUENCY_OF_UNKNOWN_CHARACTER / total) : 0;
}
