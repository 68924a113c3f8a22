import type { LayoutLine } from "@/lib/layout/model";
import type { ReadCharacter } from "./ctc";
import { pitchOf } from "./marks";
import { punctuated } from "./punctuation";
import type { TypeLine } from "./type-line";

/** Below this a character may well be another. */
export const UNSURE = 0.8;
/** A gap between two characters that is wider than this is printed white. Of the usual distance of two characters. */
const WHITE = 1.65;

/** What was read in a line, as a line of the layout; null where nothing was. */
export function composedLine(
  characters: readonly ReadCharacter[],
  { box, vertical, span }: Pick<TypeLine, "box" | "vertical" | "span">,
): LayoutLine | null {
  const read = trimmed(characters);
  if (read.length === 0) return null;
  const apart = pitchOf(read);
  const pitch = apart === null ? null : apart * span;
  const spelled = punctuated(read.map(({ character }) => character));
  let text = "";
  const unsure: LayoutLine["unsure"] = [];
  read.forEach(({ confidence, at }, index) => {
    const before = read[index - 1];
    const character = spelled[index] ?? "";
    if (
      before &&
      character &&
      pitch &&
      (at - before.at) * span > WHITE * pitch &&
      isWhite(spelled[index - 1], character)
    )
      text += " ";
    if (confidence < UNSURE && character.trim() !== "")
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

/** Punctuation has white of its own. */
const isWhite = (before = "", after = "") =>
  !/[\s\p{P}]/u.test(before) && !/[\s，。、；：？！）”’》〉】]/u.test(after);

/** How much of a type's em the print of a line is high: Chinese characters nearly fill it, figures and capitals do not. */
export const HAN_HEIGHT = 0.93;
const LATIN_HEIGHT = 0.74;

/** Characters that are set solid are as far apart as they are high; others farther (字距), or nearer (长体). Of what their print says. */
const SOLID = { least: 0.7, most: 1.12 } as const;

function sizeOf(characters: readonly string[], print: number, pitch: number | null): number {
  const byHeight = print / (characters.some((each) => HAN.test(each)) ? HAN_HEIGHT : LATIN_HEIGHT);
  const solid = pitch !== null && pitch > SOLID.least * byHeight && pitch < SOLID.most * byHeight;
  return solid ? pitch : byHeight;
}
