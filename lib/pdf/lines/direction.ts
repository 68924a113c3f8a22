import type { Character } from "../reading/character";
import { Grid } from "./grid";

/** Of an em: how far neighbours of a line may be off it. */
const OFF_LINE = 0.3;
/** Of an em, between two characters that the PDF has one after the other: set solid, hardly spaced. */
const SOLID = 0.35;
/** Of an em: letter spaced out as far as headlines are. */
const WIDE = 4;
/** Of an em: how much nearer neighbours below must be than those beside. */
const CLEARLY = 0.1;

interface Neighbour {
  is: "beside" | "below";
  /** How far the one's middle is from the other's, in ems. */
  pitch: number;
}

/**
 * Which upright characters stand below each other (竖排), as opposed to beside. The PDF's own order says it where characters that
 * follow each other there stand solid or were written together; else the neighbour that is nearest.
 */
export function standBelow(characters: readonly Character[]): Set<Character> {
  const beside = new Set<Character>();
  const below: [Character, Character][] = [];
  characters.forEach((character, index) => {
    const next = characters[index + 1];
    const relation = next && relationOf(character, next);
    if (!relation || !isSure(character, next, relation.pitch)) return;
    if (relation.is === "below") below.push([character, next]);
    else beside.add(character).add(next);
  });
  const found = new Set(below.filter((pair) => !pair.some((one) => beside.has(one))).flat());
  const undecided = characters.filter((one) => !beside.has(one) && !found.has(one));
  for (const one of nearestBelow(undecided)) found.add(one);
  return found;
}

const isSure = (one: Character, next: Character, pitch: number): boolean =>
  pitch <= 1 + SOLID || (one.object === next.object && pitch <= WIDE);

/** How a character stands to one that comes after it in its line; null where it can't be of that line. */
function relationOf(one: Character, next: Character): Neighbour | null {
  const em = Math.max(one.size, next.size);
  if (Math.min(one.size, next.size) < em * 0.6) return null;
  const [x, y] = middle(one);
  const [nextX, nextY] = middle(next);
  if (Math.abs(nextY - y) <= OFF_LINE * em && nextX > x) return { is: "beside", pitch: (nextX - x) / em };
  if (Math.abs(nextX - x) <= OFF_LINE * em && nextY > y) return { is: "below", pitch: (nextY - y) / em };
  return null;
}

function middle({ box: [left, top, width, height] }: Character): [number, number] {
  return [left + width / 2, top + height / 2];
}

/** Characters whose nearest neighbour stands below or above, and not beside, of which the same is true. */
function nearestBelow(characters: readonly Character[]): Set<Character> {
  const largest = Math.max(1, ...characters.map(({ size }) => size));
  const grid = new Grid<Character>(largest);
  for (const one of characters) grid.add(...middle(one), one);
  const nearest = new Map<Character, { pitch: number; other: Character } | null>();
  for (const one of characters) {
    const best: Record<Neighbour["is"], { pitch: number; other: Character } | null> = {
      beside: null,
      below: null,
    };
    const [x, y] = middle(one);
    const reach = one.size * 2;
    for (const other of grid.within(x - reach, y - reach, x + reach, y + reach)) {
      if (other === one) continue;
      const relation = relationOf(one, other) ?? relationOf(other, one);
      if (relation && relation.pitch < (best[relation.is]?.pitch ?? 2))
        best[relation.is] = { pitch: relation.pitch, other };
    }
    const isBelow =
      best.below && best.below.pitch < (best.beside?.pitch ?? Number.POSITIVE_INFINITY) - CLEARLY;
    nearest.set(one, isBelow ? best.below : null);
  }
  const found = new Set<Character>();
  for (const [one, below] of nearest) if (below && nearest.get(below.other)) found.add(one).add(below.other);
  return found;
}
