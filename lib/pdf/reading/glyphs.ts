import type { Box } from "@/lib/records/box";
import type { Character } from "./character";

/** Of an em, how far from the pen a character's own box begins at most. */
const INK_OFFSET = 0.03;
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60“”‘’…—]/u;

/**
 * Characters each with a room of its own on the line. Those of one glyph (a ligature; several that a writer says it stands for,
 * ActualText) share one, and have a part each. Of a single one with ActualText PDFium gives the box of its ink: it gets its em back.
 */
export function withRoom(characters: readonly Character[]): Character[] {
  const found: Character[] = [];
  for (let index = 0; index < characters.length; ) {
    let end = index + 1;
    while (end < characters.length && isOneGlyph(characters[index], characters[end])) end++;
    const glyph = characters.slice(index, end);
    found.push(...(glyph.length === 1 ? glyph.map(withEm) : parts(glyph)));
    index = end;
  }
  return found;
}

const isOneGlyph = (one: Character | undefined, other: Character | undefined): boolean =>
  one !== undefined &&
  one.object === other?.object &&
  one.origin[0] === other.origin[0] &&
  one.origin[1] === other.origin[1];

function parts(glyph: readonly Character[]): Character[] {
  return glyph.map((character, index) => {
    const [left, top, width, height] = character.box;
    const { length } = glyph;
    switch (character.quarter) {
      case 0:
        return { ...character, box: [left + (width / length) * index, top, width / length, height] };
      case 1:
        return { ...character, box: [left, top + (height / length) * index, width, height / length] };
      case 2:
        return {
          ...character,
          box: [left + (width / length) * (length - 1 - index), top, width / length, height],
        };
      case 3:
        return {
          ...character,
          box: [left, top + (height / length) * (length - 1 - index), width, height / length],
        };
      default:
        return character.quarter satisfies never;
    }
  });
}

function withEm(character: Character): Character {
  const { origin, box, size, quarter, text } = character;
  const isInk = quarter === 0 && Math.abs(box[0] - origin[0]) > size * INK_OFFSET;
  if (!isInk || !FULL_WIDTH.test(text)) return character;
  const em: Box = [origin[0], box[1], Math.max(size, box[0] + box[2] - origin[0]), box[3]];
  return { ...character, box: em };
}
