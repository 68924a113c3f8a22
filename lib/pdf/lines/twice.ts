import type { Character } from "../reading/character";
import { Grid } from "./grid";

/** Of an em: how far a character's second drawing is off the first: a shadow, or type made heavier. */
const OFF = 0.15;
/** Of an em: farther off is a shadow. */
const HEAVIER = 0.05;
/** Of an em: nearer is the same drawing over again. */
const SAME = 0.005;
/** Of what the pen moves: the same character twice in a word (ll) stands farther apart. */
const OF_ADVANCE = 0.6;

/** Characters without those that were drawn over themselves; type that was made heavier so is bold. */
export function drawnOnce(characters: readonly Character[]): Character[] {
  const grid = new Grid<Character>(24);
  const kept: Character[] = [];
  for (const one of characters) {
    const [x, y] = one.origin;
    const reach = one.size * OFF;
    let first: Character | null = null;
    for (const other of grid.within(x - reach, y - reach, x + reach, y + reach))
      if (isTwice(other, one)) first = other;
    if (first) {
      const off = distance(first, one) / one.size;
      if (off > SAME && off <= HEAVIER) first.bold = true;
      continue;
    }
    const own = { ...one };
    grid.add(x, y, own);
    kept.push(own);
  }
  return kept;
}

const distance = ({ origin: [x, y] }: Character, { origin: [otherX, otherY] }: Character): number =>
  Math.hypot(otherX - x, otherY - y);

function isTwice(one: Character, other: Character): boolean {
  const isAlike =
    // What was written together is a word: the letters of a ligature share their place.
    one.object !== other.object &&
    one.text === other.text &&
    one.quarter === other.quarter &&
    Math.abs(one.size - other.size) <= one.size * 0.1;
  const advance = one.quarter % 2 === 0 ? one.box[2] : one.box[3];
  return isAlike && distance(one, other) <= Math.min(OFF * one.size, OF_ADVANCE * advance);
}
