import type { Fold } from "./fold";
import { normalise } from "./normalise";
import type { SearchRecord } from "./record";

/** Where a word was found: a headline outranks the text. */
export type SearchField = "headline" | "text";

/**
 * A word's last letter says its field. It stands at the end because Pagefind's chunks hold neighbours in the alphabet: what a query asks of
 * headlines and of texts then lies in the same chunk.
 */
const FIELD_MARKS = { headline: "h", text: "t" } as const;

/** A character as four digits of base 36, which hold every code point. */
const code = (character: string): string => (character.codePointAt(0) ?? 0).toString(36).padStart(4, "0");

/** A run of characters as a phrase: each with its successor. One character yields nothing. */
export function pairTokens(characters: string[], field: SearchField): string[] {
  const codes = characters.map(code);
  return codes.slice(1).map((next, i) => `q${codes[i]}${next}${FIELD_MARKS[field]}`);
}

/** One character as a word of its own. */
export const singleToken = (character: string, field: SearchField): string =>
  `c${code(character)}${FIELD_MARKS[field]}`;

/**
 * One line of a text as words that cannot be cut wrongly. It closes with its last character alone: that word
 * is in no phrase, so no phrase runs on into the next line.
 */
function lineTokens(characters: string[], field: SearchField): string[] {
  const last = characters.at(-1);
  return last === undefined ? [] : [...pairTokens(characters, field), `q${code(last)}${FIELD_MARKS[field]}`];
}

/** The texts of one field as lines: a phrase never runs from one into the next. */
const linesOf = (texts: (string | null)[]): string[] => texts.flatMap((text) => text?.split("\n") ?? []);

function fieldTokens(texts: (string | null)[], field: SearchField, fold: Fold): string[] {
  const lines = linesOf(texts).map((line) => normalise(line, fold).characters);
  // Each character once more, alone: Pagefind finds the words that begin with a prefix only in the index
  // chunk that holds the prefix, and misses those in the next, so one character needs a word of its own.
  const singles = [...new Set(lines.flat())].sort().map((character) => singleToken(character, field));
  return [...lines.flatMap((line) => lineTokens(line, field)), ...singles];
}

/** All words of a story, as the index takes them. */
export function recordTokens(record: SearchRecord, fold: Fold): string {
  return [
    ...fieldTokens([record.kicker, record.headline, record.deck], "headline", fold),
    ...fieldTokens([record.text], "text", fold),
  ].join(" ");
}
