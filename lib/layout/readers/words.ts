import type { Box } from "@/lib/records/box";
import type { LayoutLine } from "../model";
import { aroundAll } from "./boxes";
import { areWords, GAP } from "./latin-gaps";
import { SQUARE } from "./type-size";

/** A word, or a character, as a recogniser gives it. */
export interface Word {
  text: string;
  box: Box | null;
  /** 0 to 1 */
  confidence: number | null;
  /** Of each character of `text` (code points), where the recogniser says it. */
  characters?: readonly (number | null)[];
  /** Whether it is the end of the word before it: a hyphen. */
  glued?: boolean;
}

/** A line put together from its words. */
export type Joined = Pick<LayoutLine, "text" | "confidence" | "unsure"> & { box: Box | null };

/** A mark's own half square is empty, before the one kind and behind the other. */
const MARK_ENDS = /[、。，．：；！？）》〉」』】〕”’…]$/u;
const MARK_BEGINS = /^[（《〈「『【〔“‘]/u;
/** Before the one and behind the other there never is a space. */
const CLOSES = /^[、。，．：；！？）》〉」』】〕”’…]/u;
const OPENS = /[（《〈「『【〔“‘]$/u;
/** Only characters below this are named as unsure. */
const SURE = 0.9;

/**
 * The words of a line as one text, with spaces where there are any in print: recognisers put one between any two words. `betweenLatin`:
 * from how many heights of type on there is one between Chinese and Latin (`latinGap`).
 */
export function joinWords(
  words: readonly Word[],
  vertical: boolean | null = null,
  betweenLatin: number = GAP,
): Joined {
  const box = aroundAll(words.flatMap((word) => (word.box ? [word.box] : [])));
  const stands = vertical ?? (box !== null && box[3] > 1.5 * box[2] && words.length > 1);
  const size = box ? Math.min(box[2], box[3]) : 0;
  let text = "";
  const spans: { from: number; word: Word }[] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (before && text !== "" && isSpaced(before, word, stands, size, betweenLatin)) text += " ";
    spans.push({ from: text.length, word });
    text += word.text;
  }
  return { text, box, ...confidences(spans) };
}

function isSpaced(before: Word, after: Word, vertical: boolean, size: number, betweenLatin: number): boolean {
  if (after.glued || /\s$/.test(before.text) || /^\s/.test(after.text)) return false;
  const last = [...before.text].at(-1) ?? "";
  const first = [...after.text][0] ?? "";
  if (!SQUARE.test(last) && !SQUARE.test(first)) return true;
  if (CLOSES.test(after.text) || OPENS.test(before.text)) return false;
  if (!before.box || !after.box || size <= 0) return false;
  const [x, y, width, height] = before.box;
  const gap = vertical ? after.box[1] - y - height : after.box[0] - x - width;
  const marks = Number(MARK_ENDS.test(before.text)) + Number(MARK_BEGINS.test(after.text));
  const least = !vertical && areWords(last, first) ? betweenLatin : GAP * (1 + marks);
  return gap > least * size;
}

/** Confidence of a line, and of those of its characters that are worse. */
export function confidences(
  spans: readonly { from: number; word: Word }[],
): Pick<LayoutLine, "confidence" | "unsure"> {
  const marked = spans.flatMap(({ from, word }) => marksOf(from, word));
  if (marked.length === 0) return { confidence: null, unsure: [] };
  const mean = marked.reduce((sum, { confidence }) => sum + confidence, 0) / marked.length;
  return {
    confidence: rounded(mean),
    unsure: marked
      .filter(({ confidence }) => confidence < SURE && confidence < mean)
      .map(({ at, confidence }) => ({ at, confidence: rounded(confidence) })),
  };
}

function marksOf(from: number, { text, confidence, characters = [] }: Word): LayoutLine["unsure"] {
  let at = from;
  return [...text].flatMap((char, index) => {
    const own = characters[index] ?? confidence;
    const mark = { at, confidence: own ?? 0 };
    at += char.length;
    return own === null || /\s/.test(char) ? [] : [mark];
  });
}

const rounded = (confidence: number): number =>
  Math.round(Math.min(1, Math.max(0, confidence)) * 1000) / 1000;

/** A confidence in hundredths or thousandths of what it is written in, as 0 to 1; null for what is none. */
export function confidenceOf(value: number | null | undefined, full = 1): number | null {
  if (value === null || value === undefined || !Number.isFinite(value) || value < 0) return null;
  const scale = full === 1 && value > 1 ? 100 : full;
  return rounded(value / scale);
}

/** Where words stand in a text that was given whole; words that are not found say nothing. */
export function placeWords(text: string, words: readonly Word[]): { from: number; word: Word }[] {
  let from = 0;
  return words.flatMap((word) => {
    const at = word.text === "" ? -1 : text.indexOf(word.text, from);
    if (at < 0) return [];
    from = at + word.text.length;
    return [{ from: at, word }];
  });
}
