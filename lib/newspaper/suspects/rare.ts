import { beginsWithSureSurname } from "../fields/surnames";
import { read } from "./segmentation";
import type { Detector, Field, Finding } from "./suspect";
import type { Vocabulary } from "./vocabulary";

/** A character that the corpus of sixty million words has less often than this is seldom what was printed. */
const RARE = 400;
/** A page with more different rare characters than this is no Chinese prose; no page is looked at for ever. */
const MOST = 60;
/** A word that the corpus has less often explains nothing. */
const COMMON_WORD = 40;
/** Natural logarithm of how much oftener the word's characters must stand together than by chance. */
const LEAST_BOND = 3;
const LEAST_GAIN = 6;
/** What a look-alike that looks nothing alike must make the text likelier besides. */
const UNLIKE_COSTS = 16;
const AROUND = 4;
const HAN = /\p{Script=Han}/u;

/** Rare characters that a look-alike makes a common word of: 砵码 → 砝码. */
export const rareCharacters: Detector = ({ fields }, vocabulary) => {
  const rare = new Set<string>();
  return fields.flatMap((field) => {
    if (field.part === "byline") return [];
    const found: Finding[] = [];
    let start = 0;
    for (const char of field.text.text) {
      if (isRare(char, vocabulary) && rare.size < MOST) {
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
  char > "\u2e7f" && HAN.test(char) && characterFrequency(char) < RARE && !simplified.has(char);

function explain(field: Field, start: number, char: string, vocabulary: Vocabulary): Finding | null {
  const { text } = field.text;
  const end = start + char.length;
  if (mayBeName(text, start) || inWord(text, start, end, vocabulary)) return null;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const printed = read(before + char + after, vocabulary).likelihood;
  let best: { word: string; from: number; other: string; gain: number; value: number } | null = null;
  for (const other of vocabulary.lookalikes(char)) {
    const words = wordsAt(before, other, after, vocabulary);
    if (words.length === 0) continue;
    const gain = read(before + other + after, vocabulary).likelihood - printed;
    const value = gain - UNLIKE_COSTS * (1 - vocabulary.likeness(char, other));
    const [longest] = words.toSorted((a, b) => b.word.length - a.word.length);
    if (longest && gain > LEAST_GAIN && value > (best?.value ?? Number.NEGATIVE_INFINITY))
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
  if (often < COMMON_WORD || isName(word)) return false;
  let chance = 0;
  for (const char of word) chance += Math.log(Math.max(1, characterFrequency(char)) / total);
  return Math.log(often / total) - chance >= LEAST_BOND;
}

/** 王珺说: a rare character behind a surname is most often part of a name. */
const mayBeName = (text: string, at: number): boolean =>
  beginsWithSureSurname(text.charAt(at - 1)) || beginsWithSureSurname(text.charAt(at - 2));
