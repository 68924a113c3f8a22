import type { Box } from "@/lib/records/box";
import type { Character } from "../reading/character";

/** Figures and letters that share the em of one character in a vertical line (纵中横): 22 in 六月22日. */
const COMBINED = /^[\p{Nd}\p{Script=Latin}%!?.]$/u;
const MOST = 4;
/** Of an em: how far their middle is from the line's, how wide they are together, how far the next character may be. */
const OFF_LINE = 0.3;
const WIDEST = 1.4;
const REACH = 1.6;

type Part = readonly Character[];

/**
 * Characters of vertical lines that stand beside each other in one em, each with a part of that em as if it stood below the one before.
 * `upright` has those that stand below each other.
 */
export function combinedWithin(
  characters: readonly Character[],
  upright: ReadonlySet<Character>,
): Map<Character, Box> {
  const found = new Map<Character, Box>();
  const isUpright = (one: Character | undefined): one is Character =>
    one !== undefined && (upright.has(one) || found.has(one));
  for (let index = 0; index < characters.length; ) {
    const [before, own] = [characters[index - 1], characters[index]];
    // A single character behind a combined one has no other neighbour.
    if (own && isUpright(before) && isBehind(own, before, characters[index + 1])) found.set(own, own.box);
    const end = endOfPart(characters, index, upright);
    const part = characters.slice(index, end);
    const neighbours = [characters[index - 1], characters[end]].filter(isUpright);
    if (part.length > 0 && part.length <= MOST && neighbours.some((one) => isInLine(part, one)))
      stacked(part).forEach(([one, box]) => {
        found.set(one, box);
      });
    index = Math.max(end, index + 1);
  }
  return found;
}

/** Where a run of characters that may be combined ends. */
function endOfPart(characters: readonly Character[], from: number, upright: ReadonlySet<Character>): number {
  let end = from;
  const baseline = characters[from]?.origin[1];
  for (; end < characters.length; end++) {
    const one = characters[end];
    if (one?.quarter !== 0 || upright.has(one) || !COMBINED.test(one.text)) break;
    if (one.origin[1] !== baseline) break;
  }
  return end;
}

/** Whether a character goes on below a combined one, and does not begin a row. */
function isBehind(one: Character, before: Character, next: Character | undefined): boolean {
  const isRow = next?.quarter === 0 && Math.abs(next.origin[1] - one.origin[1]) <= OFF_LINE * one.size;
  const isAlone = one.quarter === 0 && !isRow && !COMBINED.test(one.text) && COMBINED.test(before.text);
  return (
    isAlone && one.box[1] > before.box[1] + before.size * OFF_LINE && isInLine([one], before, one.box[2] / 2)
  );
}

/** Whether characters stand in the line of another; `off`: how far that may be from the line's middle, if not as usual. */
function isInLine(
  part: Part,
  { box: [x, y, width, height], size }: Character,
  off = OFF_LINE * size,
): boolean {
  const [left, top, wide, high] = around(part);
  const isAligned = Math.abs(left + wide / 2 - (x + width / 2)) <= off;
  return isAligned && wide <= WIDEST * size && Math.abs(top + high / 2 - (y + height / 2)) <= REACH * size;
}

function stacked(part: Part): [Character, Box][] {
  const [left, top, width, height] = around(part);
  const share = height / part.length;
  return part.map((one, index) => [one, [left, top + index * share, width, share]]);
}

function around(part: Part): Box {
  const left = Math.min(...part.map(({ box }) => box[0]));
  const top = Math.min(...part.map(({ box }) => box[1]));
  const right = Math.max(...part.map(({ box }) => box[0] + box[2]));
  const bottom = Math.max(...part.map(({ box }) => box[1] + box[3]));
  return [left, top, right - left, bottom - top];
}
