import type { PlaceIndex } from "./place-index";

export type { PlaceName } from "./place-index";

/** What the detectors know of the language and of the region; passed in, because it comes from files. */
export interface Vocabulary {
  places: PlaceIndex;
  /** Names of places anywhere in China: no misreading of one of the region's. */
  known: Pick<ReadonlySet<string>, "has">;
  /** How often a corpus of `total` words has a word; 0 for what is no word. */
  frequency(word: string): number;
  total: number;
  /** Whether a word is somebody's name. */
  isName(word: string): boolean;
  /** How often that corpus has a character. */
  characterFrequency(character: string): number;
  /** 繁 → 简, without those that simplified text keeps. */
  simplified: ReadonlyMap<string, string>;
  /** How much two characters look alike, from 0 to 1. */
  likeness(a: string, b: string): number;
  /** Common characters that look like a rare one, the likest first. */
  lookalikes(character: string): readonly string[];
}
