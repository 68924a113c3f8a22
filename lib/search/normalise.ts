import type { Fold } from "./fold";

/** What search does not look at: punctuation, symbols, spaces, marks and control characters. */
const IGNORED = /[\p{P}\p{S}\p{Z}\p{M}\p{Cc}\p{Cf}]/u;

/** A text as search sees it, and where each of its characters stood. Offsets are UTF-16 units of the original. */
interface Normalised {
  characters: string[];
  starts: number[];
  ends: number[];
}

/** One character as search sees it: width, case and 繁简 folded; empty when ignored. */
function normaliseCharacter(character: string, fold: Fold): string[] {
  // Decomposed and without marks, because composing (NFKC) depends on the neighbours, and then a character
  // of the result would have no place of its own in the original.
  return Array.from(character.normalize("NFKD").toLowerCase().normalize("NFKD"))
    .filter((part) => !IGNORED.test(part))
    .map((part) => fold.get(part) ?? part);
}

/** A text without width, case, 繁简, punctuation and spaces, with a map back to the original. */
export function normalise(text: string, fold: Fold): Normalised {
  const result: Normalised = { characters: [], starts: [], ends: [] };
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    for (const part of normaliseCharacter(character, fold)) {
      result.characters.push(part);
      result.starts.push(offset);
      result.ends.push(end);
    }
    offset = end;
  }
  return result;
}

/** `normaliseText` for many texts: each character is looked at once. */
export function normaliser(fold: Fold): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let normal = "";
    for (const character of text) {
      let parts = known.get(character);
      if (parts === undefined) {
        parts = normaliseCharacter(character, fold).join("");
        known.set(character, parts);
      }
      normal += parts;
    }
    return normal;
  };
}

/** The characters alone. */
export const normaliseText = (text: string, fold: Fold): string => normalise(text, fold).characters.join("");
