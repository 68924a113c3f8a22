import { beginsWithSureSurname } from "../fields/surnames";
import { segment } from "./segmentation";
import type { Detector, Finding, StoryField } from "./suspect";
import type { Vocabulary } from "./vocabulary";

/** A character is rare if the corpus of sixty million words has it less often than this. */
const RARE_FREQUENCY = 400;
/** How many different rare characters are examined on one page; a page with more is no Chinese prose. */
const MAX_RARE_CHARACTERS = 60;
/** A word is common if the corpus has it at least this often. */
const COMMON_WORD_FREQUENCY = 40;
/** Natural logarithm of how much oftener the word's characters must stand together than by chance. */
const MIN_BOND = 3;
const MIN_GAIN = 6;
/** How much more a replacement must gain the less the two characters look alike. */
const COST_OF_UNLIKENESS = 16;
const CONTEXT_LENGTH = 4;
const HAN = /\p{Script=Han}/u;

/** Rare characters that a look-alike makes a common word of: 砵码 → 砝码. */
export const rareCharacters: Detector = ({ fields }, vocabulary) => {
  const rare = new Set<string>();
  return fields.flatMap((field) => {
    if (field.part === "byline") return [];
    const found: Finding[] = [];
    let start = 0;
    for (const char of field.text.text) {
      if (isRare(char, vocabulary) && rare.size < MAX_RARE_CHARACTERS) {
        rare.add(char);
        const finding = explain(field, start, char, vocabulary);
        if (finding) found.push(finding);
      }
      start += char.length;
    }
    return found;
  });
};

const isRare = (char: string, { characterFrequency, simplified }: Vocabulary) =>
  char > "\u2e7f" && HAN.test(char) && characterFrequency(char) < RARE_FREQUENCY && !simplified.has(char);

function explain(field: StoryField, start: number, char: string, vocabulary: Vocabulary): Finding | null {
  const { text } = field.text;
  const end = start + char.length;
  if (mayBeName(text, start) || inWord(text, start, end, vocabulary)) return null;
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const after = text.slice(end, end + CONTEXT_LENGTH);
  const printed = segment(before + char + after, vocabulary).likelihood;
  let best: { word: string; from: number; other: string; gain: number; value: number } | null = null;
  for (const other of vocabulary.lookalikes(char)) {
    const words = wordsAt(before, other, after, vocabulary);
    if (words.length === 0) continue;
    const gain = segment(before + other + after, vocabulary).likelihood - printed;
    const value = gain - COST_OF_UNLIKENESS * (1 - vocabulary.likeness(char, other));
    const [longest] = words.toSorted((a, b) => b.word.length - a.word.length);
    if (longest && gain > MIN_GAIN && value > (best?.value ?? Number.NEGATIVE_INFINITY))
      best = { ...longest, other, gain, value };
  }
  if (!best) return null;
  const from = start - before.length + best.from;
  const length = best.word.length - best.other.length + char.length;
  return {
    kind: "rare",
    field,
    start: from,
    length,
    suggestion: best.word,
    reason: `“${char}”很少见，换成形近的“${best.other}”就是常用词“${best.word}”`,
    score: Math.min(0.95, 0.5 + best.gain / 40),
  };
}

/** Whether the character is part of a word or a place that there is. */
function inWord(text: string, start: number, end: number, { frequency, known }: Vocabulary): boolean {
  for (let from = Math.max(0, start - 3); from <= start; from += 1) {
    for (let to = end; to <= Math.min(text.length, from + 5); to += 1) {
      const word = text.slice(from, to);
      if (word.length > 1 && to - from > end - start && (frequency(word) > 0 || known.has(word))) return true;
    }
  }
  return false;
}

/** Common words that hold `other` between its neighbours, and where in the text they begin. */
function wordsAt(
  before: string,
  other: string,
  after: string,
  vocabulary: Vocabulary,
): { word: string; from: number }[] {
  const text = before + other + after;
  const at = before.length;
  const found: { word: string; from: number }[] = [];
  for (let from = Math.max(0, at - 3); from <= at; from += 1) {
    for (let length = Math.max(2, at - from + other.length); length <= 4; length += 1) {
      const word = text.slice(from, from + length);
      if (word.length === length && isBound(word, vocabulary)) found.push({ word, from });
    }
  }
  return found;
}

/** A common word whose characters stand together far oftener than by chance; no name. */
function isBound(word: string, { frequency, characterFrequency, isName, total }: Vocabulary): boolean {
  const often = frequency(word);
  if (often < COMMON_WORD_FREQUENCY || isName(word)) return false;
  let chance = 0;
  for (const char of word) chance += Math.log(Math.max(1, characterFrequency(char)) / total);
  return Math.log(often / total) - chance >= MIN_BOND;
}

/** 王珺说: a rare character behind a surname is most often part of a name. */
const mayBeName = (text: string, at: number): boolean =>
  beginsWithSureSurname(text.charAt(at - 1)) || beginsWithSureSurname(text.charAt(at - 2));
