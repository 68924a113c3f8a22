import type { Box } from "@/lib/records/box";
import { aroundAll } from "./boxes";
import { SQUARE } from "./type-size";

/** Between a Chinese word and a Latin one or a number stands a space from so many heights of type on, whatever the page is like. */
export const GAP = 0.5;
/** A space that was typed is a quarter to a third of the type wide, and characters have some white of their own. */
const TYPED = 0.3;
/** Set solid, no more is between them than the white of both. */
const SOLID = 0.2;
/** So many joints show how the page is set, */
const ENOUGH = 4;
/** where so much of them is solid: else a typesetting program has put white at all of them (四分空), which nobody typed. */
const MOST_SOLID = 0.5;

/** A word, and where it stands. */
interface Placed {
  text: string;
  box: Box | null;
}

/** From how much white on, in heights of type, a space stands between Chinese and Latin words on a page. `lines`: its words, line by line. */
export function latinGap(lines: readonly (readonly Placed[])[]): number {
  const gaps = lines.flatMap(gapsIn);
  const solid = gaps.filter((gap) => gap < SOLID).length;
  return gaps.length >= ENOUGH && solid >= MOST_SOLID * gaps.length ? TYPED : GAP;
}

/**
 * Whether a Chinese word and a Latin one meet at two characters. Not a figure: beside those the boxes of recognisers leave white that nobody
 * printed.
 */
export const areWords = (last: string, first: string): boolean =>
  isMixed(last, first) && (LATIN.test(last) || LATIN.test(first));
const LATIN = /^\p{Script=Latin}$/u;

const isMixed = (last: string, first: string): boolean =>
  SQUARE.test(last) !== SQUARE.test(first) && LETTER.test(last) && LETTER.test(first);
const LETTER = /^[\p{L}\p{N}]$/u;

/** The white at such joints of a level line. */
function gapsIn(words: readonly Placed[]): number[] {
  const size = aroundAll(words.flatMap(({ box }) => (box ? [box] : [])))?.[3] ?? 0;
  return words.flatMap(({ text, box }, index) => {
    const after = words[index + 1];
    const isJoint = after && isMixed([...text].at(-1) ?? "", [...after.text][0] ?? "");
    if (!isJoint || !box || !after.box || size <= 0) return [];
    return [(after.box[0] - box[0] - box[2]) / size];
  });
}
