import type { LayoutLine } from "@/lib/layout/model";
import type { ReadCharacter } from "./ctc";
import { punctuated } from "./punctuation";
import type { TypeLine } from "./type-line";

/** Below this a character may well be another. */
export const UNSURE = 0.8;
/** A gap between two characters that is wider than this is printed white. Of the usual distance of two characters. */
const WHITE = 1.55;

/** What was read in a line, as a line of the layout; null where nothing was. */
export function composedLine(
  characters: readonly ReadCharacter[],
  { box, vertical, span }: Pick<TypeLine, "box" | "vertical" | "span">,
): LayoutLine | null {
  const read = trimmed(characters);
  if (read.length === 0) return null;
  const pitch = pitchOf(read, span);
  const spelled = punctuated(read.map(({ character }) => character));
  let text = "";
  const unsure: LayoutLine["unsure"] = [];
  read.forEach(({ confidence, at }, index) => {
    const before = read[index - 1];
    const character = spelled[index] ?? "";
    if (before && pitch && (at - before.at) * span > WHITE * pitch && isWhite(spelled[index - 1], character))
      text += " ";
    if (confidence < UNSURE && character !== " ")
      unsure.push({ at: text.length, confidence: rounded(confidence) });
    text += character;
  });
  const print = vertical ? box[2] : box[3];
  return {
    text,
    box,
    size: rounded(sizeOf(spelled, print, pitch)),
    bold: null,
    vertical,
    confidence: rounded(read.reduce((sum, { confidence }) => sum + confidence, 0) / read.length),
    unsure,
    label: null,
    part: null,
  };
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

function trimmed(characters: readonly ReadCharacter[]): ReadCharacter[] {
  const first = characters.findIndex(({ character }) => character.trim() !== "");
  const last = characters.findLastIndex(({ character }) => character.trim() !== "");
  return first < 0 ? [] : characters.slice(first, last + 1);
}

const HAN = /\p{Script=Han}/u;

/** How far apart neighbouring Chinese characters usually are, along the line; null where there are too few to tell. */
function pitchOf(read: readonly ReadCharacter[], span: number): number | null {
  const steps = read
    .slice(1)
    .flatMap(({ character, at }, index) => {
      const before = read[index];
      return before && HAN.test(character) && HAN.test(before.character) ? [(at - before.at) * span] : [];
    })
    .sort((a, b) => a - b);
  if (steps.length < 3) return null;
  const middle = steps[Math.floor(steps.length / 2)] ?? 0;
  const usual = steps.filter((step) => Math.abs(step - middle) < 0.35 * middle);
  return usual.reduce((sum, step) => sum + step, 0) / usual.length;
}

/** Punctuation has white of its own. */
const isWhite = (before = "", after = "") =>
  !/[\s\p{P}]/u.test(before) && !/[\s，。、；：？！）”’》〉】]/u.test(after);

/** How much of a type's em the print of a line is high: Chinese characters nearly fill it, figures and capitals do not. */
const HAN_HEIGHT = 0.93;
const LATIN_HEIGHT = 0.74;

function sizeOf(characters: readonly string[], print: number, pitch: number | null): number {
  const byHeight = print / (characters.some((each) => HAN.test(each)) ? HAN_HEIGHT : LATIN_HEIGHT);
  return pitch !== null && pitch < byHeight && pitch > 0.7 * byHeight ? pitch : byHeight;
}
