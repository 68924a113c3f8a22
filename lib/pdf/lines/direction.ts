import type { Character } from "../reading/character";
import { Grid } from "./grid";

/** Of an em: how far neighbours of a line may be off it. */
const OFF_LINE = 0.3;
/** Of an em, between two characters that the PDF has one after the other: set solid, hardly spaced. */
const SOLID = 0.35;
/** Of an em: letter spaced out as far as headlines are. */
const WIDE = 4;
/** Of an em: by how much the spaces of a row may differ. */
const EVEN = 0.15;
/** Of an em: characters below each other that stand this near are a column rather than rows. */
const SET_SOLID = 1.2;
/** Headlines have no more characters in a row. */
const MOST_IN_ROW = 60;
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
  for (const one of nearestBelow(undecided, evenlyBeside(characters))) found.add(one);
  return found;
}

/**
 * Characters turned to the right (Latin, figures, strokes) that stand in a vertical line, above or below upright ones: the PDF has
 * them beside each other in its order, and they share the line's middle. Single upright ones between two such, too.
 */
export function turnedWithin(
  characters: readonly Character[],
  upright: ReadonlySet<Character>,
): Set<Character> {
  const found = new Set<Character>();
  const isOfLine = (one: Character, other: Character | undefined) => {
    if (!other || !(upright.has(other) || found.has(other))) return false;
    const [x, y] = middle(one);
    const [otherX, otherY] = middle(other);
    return (
      Math.abs(x - otherX) <= OFF_LINE * other.size && Math.abs(y - otherY) <= one.box[3] / 2 + other.size * 2
    );
  };
  const look = (index: number, step: 1 | -1) => {
    const one = characters[index];
    const neighbour = characters[index - step];
    const isTurned = one?.quarter === 1 || (one?.quarter === 0 && neighbour?.quarter === 1);
    if (one && isTurned && isOfLine(one, neighbour)) found.add(one);
  };
  for (let index = 0; index < characters.length; index++) look(index, 1);
  for (let index = characters.length - 1; index >= 0; index--) look(index, -1);
  return found;
}

/** Characters that the PDF has as a row of three or more, evenly spaced out: of each how many the row has. */
function evenlyBeside(characters: readonly Character[]): Map<Character, number> {
  const pitches = characters.map((one, index) => {
    const next = characters[index + 1];
    const relation = next && relationOf(one, next);
    return relation?.is === "beside" && relation.pitch <= WIDE ? relation.pitch : null;
  });
  const found = new Map<Character, number>();
  let from = 0;
  pitches.forEach((pitch, index) => {
    const next = pitches[index + 1];
    if (pitch !== null && next !== null && next !== undefined && Math.abs(pitch - next) <= EVEN) return;
    const row = characters.slice(from, index + (pitch === null ? 1 : 2));
    if (row.length > 2) for (const one of row) found.set(one, row.length);
    from = index + 1;
  });
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

/** How many characters stand over and under one as near as those of a column: a headline of two lines has fewer than it has in a row. */
function columnLength(one: Character, grid: Grid<Character>): number {
  let length = 1;
  for (const way of ["up", "down"] as const) {
    let last: Character | null = one;
    for (; last && length <= MOST_IN_ROW; length += last ? 1 : 0) last = nextInColumn(last, way, grid);
  }
  return length;
}

function nextInColumn(one: Character, way: "up" | "down", grid: Grid<Character>): Character | null {
  const [x, y] = middle(one);
  const reach = one.size * 2;
  let nearest: { pitch: number; other: Character } | null = null;
  for (const other of grid.within(x - reach, y - reach, x + reach, y + reach)) {
    const relation = way === "down" ? relationOf(one, other) : relationOf(other, one);
    if (other === one || relation?.is !== "below" || relation.pitch > (nearest?.pitch ?? 2)) continue;
    nearest = { pitch: relation.pitch, other };
  }
  return nearest?.other ?? null;
}

/** Characters whose nearest neighbour stands below or above, and not beside, of which the same is true. */
function nearestBelow(
  characters: readonly Character[],
  inRows: ReadonlyMap<Character, number>,
): Set<Character> {
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
    const row = inRows.get(one) ?? 0;
    const isRow = row > 0 && ((best.below?.pitch ?? 0) > SET_SOLID || columnLength(one, grid) < row);
    nearest.set(one, isBelow && !isRow ? best.below : null);
  }
  const found = new Set<Character>();
  for (const [one, below] of nearest) if (below && nearest.get(below.other)) found.add(one).add(below.other);
  return found;
}
