import { phrasesOf } from "./phrases";
import { breakableParts } from "./words";

/** A part of a headline behind which a line may end; `pauses` where a phrase does, too. */
interface Part {
  text: string;
  width: number;
  pauses: boolean;
}

/** How much worse it is to end a line inside a phrase, in squares of characters. */
const TORN_PHRASE = 9;

/**
 * A headline in as few lines as there can be, all of them about as long, broken where it pauses rather than elsewhere, and
 * never inside a word; null where it takes more than `most` lines. `room`: how many characters of full width fit into one.
 */
export function headlineLines(text: string, room: number, most: number): string[] | null {
  const parts = partsOf(text);
  for (let count = 1; count <= most; count += 1) {
    const lines = brokenInto(parts, count, room);
    if (lines) return lines;
  }
  return null;
}

function partsOf(text: string): Part[] {
  const phrases = text.split(" ").flatMap((line, index, all) => {
    const phrases = phrasesOf(line);
    // The space between printed lines stays at the end of the first, where nobody sees it.
    if (index < all.length - 1) phrases[phrases.length - 1] += " ";
    return phrases;
  });
  return phrases.flatMap((phrase) => {
    const words = breakableParts(phrase);
    return words.map((word, index) => ({
      text: word,
      width: widthOf(word),
      pauses: index === words.length - 1,
    }));
  });
}

/** The best lines, exactly so many; null where they do not fit. */
function brokenInto(parts: readonly Part[], count: number, room: number): string[] | null {
  const even = parts.reduce((sum, { width }) => sum + width, 0) / count;
  let best: Way[] = [{ cost: 0, lines: [] }];
  for (let line = 1; line <= count; line += 1) {
    const next: Way[] = [];
    for (const [from, way] of best.entries()) {
      if (!way) continue;
      let text = "";
      for (let to = from; to < parts.length; to += 1) {
        const part = parts[to];
        if (!part) break;
        text += part.text;
        const width = widthOf(text);
        if (width > room) break;
        const cost = way.cost + (width - even) ** 2 + (part.pauses ? 0 : TORN_PHRASE);
        const known = next[to + 1];
        if (!known || cost < known.cost) next[to + 1] = { cost, lines: [...way.lines, text.trimEnd()] };
      }
    }
    best = next;
  }
  return best[parts.length]?.lines ?? null;
}

interface Way {
  cost: number;
  lines: string[];
}

/** How wide a text is set, in characters of full width; Latin letters and figures are about half of one. */
export const widthOf = (text: string): number =>
  [...text.trimEnd()].reduce((sum, character) => sum + widthOfCharacter(character), 0);

/** None is wider than is said here: a line that is measured too narrow runs off the card. */
const widthOfLatin = (character: string): number => {
  if (/[MWÆŒ@%]/.test(character)) return 1.1;
  return /[A-ZÀ-Þmw&]/.test(character) ? 0.86 : 0.6;
};

const widthOfCharacter = (character: string): number => {
  if (/[\u0020-\u007e\u00a0-\u024f]/.test(character)) return widthOfLatin(character);
  return 1;
};
