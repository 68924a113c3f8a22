import widths from "./glyph-widths.json";
import type { Face, Run } from "./sheet";

const CHARACTERS = [...widths.characters];

/** Advance widths, in ems, of the characters of Noto Serif CJK and Noto Sans CJK that are narrower than their type is high. */
const NARROW: Record<Face, ReadonlyMap<string, number>> = {
  serif: mapOf(widths.serif),
  "serif-bold": mapOf(widths["serif-bold"]),
  sans: mapOf(widths.sans),
  "sans-bold": mapOf(widths["sans-bold"]),
};

function mapOf(advances: readonly number[]): ReadonlyMap<string, number> {
  return new Map(CHARACTERS.map((character, index) => [character, advances[index] ?? 1]));
}

/** Width of a character in ems: Chinese characters and their marks are as wide as high. */
export const widthOf = (character: string, face: Face): number => NARROW[face].get(character) ?? 1;

/** Width of runs in ems, without tracking. */
export const widthOfRuns = (runs: readonly Run[]): number =>
  runs.reduce(
    (sum, { text, face }) => sum + [...text].reduce((width, each) => width + widthOf(each, face), 0),
    0,
  );

/** Latin letters and figures that stand together are not parted at a line's end. */
export const isLatin = (character: string): boolean => /^[!-~]$/.test(character);
