import type { ReadCharacter } from "./ctc";
import type { Grey } from "./grey";
import { darkOf, profile, type Stretch, stretches } from "./ink";

/** A space that is narrower than a character (that of Latin type) moves what follows it by so much at least. Of the line's height. */
const LEAST_SHIFT = 0.135;
/** So much is white there at least. Of the line's height. */
const LEAST_WHITE = 0.23;
/** Fewer pairs of Chinese characters do not tell how far apart those of a line are. */
const LEAST_PAIRS = 3;

const HAN = /\p{Script=Han}/u;

/**
 * Puts in the spaces between Chinese characters that are narrower than one, as a byline has them between names. Characters fill squares
 * of one size, so that their middles are evenly apart, however narrow their print is (日, 口): a pair that is farther apart than most of
 * the line's has a space between.
 */
export function withSpaces(characters: readonly ReadCharacter[], picture: Grey): ReadCharacter[] {
  const pairs = pairsOf(characters, picture);
  const steps = pairs.flatMap((pair) => (pair ? [pair.step] : [])).sort((a, b) => a - b);
  const usual = steps[steps.length >> 2];
  if (usual === undefined || steps.length < LEAST_PAIRS) return [...characters];
  const least = LEAST_SHIFT * picture.height;
  const shift = (index: number) => (pairs[index]?.step ?? usual) - usual;
  return characters.flatMap((read, index) => {
    const pair = pairs[index];
    // A character that leans to one side of its square (卜) is as much nearer to its other neighbour.
    const isMoved = [shift(index), shift(index) + shift(index + 1), shift(index) + shift(index - 1)].every(
      (each) => each >= least,
    );
    if (!pair || !isMoved || lengthOf(pair.white) < LEAST_WHITE * picture.height) return [read];
    const at = (pair.white.start + pair.white.end) / 2 / picture.width;
    return [read, { character: " ", confidence: read.confidence, at }];
  });
}

/** The white between a Chinese character and the next, and how far apart their middles are; null where one of them is none, or they touch. */
function pairsOf(
  characters: readonly ReadCharacter[],
  picture: Grey,
): ({ white: Stretch; step: number } | null)[] {
  const ink = darkOf(picture);
  const columns = profile(ink, [0, 0, ink.width, ink.height], "columns");
  const inked = stretches(0, columns.length, (at) => (columns[at] ?? 0) > 0);
  const whites = inked.slice(1).map(({ start }, index) => ({ start: inked[index]?.end ?? 0, end: start }));
  const between = characters.slice(1).map((next, index) => {
    const from = (characters[index]?.at ?? 0) * ink.width;
    const inside = whites.filter(({ start, end }) => isBetween((start + end) / 2, from, next.at * ink.width));
    return inside.reduce<Stretch | null>(
      (widest, white) => (lengthOf(white) > lengthOf(widest) ? white : widest),
      null,
    );
  });
  const edge: Stretch = { start: inked.at(-1)?.end ?? ink.width, end: inked[0]?.start ?? 0 };
  return characters.map((read, index) => {
    const next = characters[index + 1];
    const [before, white, after] = [
      index === 0 ? edge : between[index - 1],
      between[index],
      between[index + 1],
    ];
    const end = index + 2 < characters.length ? after : edge;
    if (!next || !before || !white || !end || !HAN.test(read.character) || !HAN.test(next.character))
      return null;
    return { white, step: (white.end + end.start) / 2 - (before.end + white.start) / 2 };
  });
}

const isBetween = (at: number, from: number, to: number): boolean => at > from && at < to;
const lengthOf = (white: Stretch | null): number => (white ? white.end - white.start : 0);
