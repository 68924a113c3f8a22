import type { Box } from "@/lib/records/box";
import { around } from "./pieces";

/** So much higher than wide is what makes a vertical line of boxes below each other: three characters. */
const LEAST_HEIGHT = 2.6;
/** Boxes below each other are of one vertical line up to this gap. Of their width. */
const MOST_GAP = 1.3;

/**
 * Vertical lines (竖排) that were found in pieces, a character or several each: boxes alike in width, evenly below each other, each character
 * alone in its row.
 */
export function joinStacks(boxes: readonly Box[]): Box[] {
  const pieces = boxes.filter(([, , width, height]) => width < 1.5 * height);
  const used = new Set<Box>();
  const stacks: Box[] = [];
  for (const first of [...pieces].sort((a, b) => a[1] - b[1])) {
    if (used.has(first)) continue;
    const stack = [first];
    for (let next = below(first, pieces); next; next = below(next, pieces)) stack.push(next);
    const whole = stack.reduce(around);
    if (stack.length < 2 || whole[3] < LEAST_HEIGHT * whole[2]) continue;
    if (stack.some((box) => isSingle(box) && !isAlone(box, boxes))) continue;
    for (const box of stack) used.add(box);
    stacks.push(whole);
  }
  return [...boxes.filter((box) => !used.has(box)), ...stacks];
}

const isSingle = ([, , width, height]: Box) => height < 1.6 * width;

const below = (box: Box, boxes: readonly Box[]) =>
  boxes.filter((other) => other !== box && isNext(box, other)).sort((a, b) => a[1] - b[1])[0];

function isNext([left, top, width, height]: Box, [x, y, w]: Box): boolean {
  const gap = y - (top + height);
  return (
    Math.abs(left + width / 2 - x - w / 2) < 0.25 * width &&
    Math.max(width, w) < 1.35 * Math.min(width, w) &&
    gap > -width &&
    gap < MOST_GAP * width
  );
}

/** Whether nothing of its size stands beside a box: the characters of a level line have neighbours. */
const isAlone = (box: Box, boxes: readonly Box[]) =>
  !boxes.some((other) => {
    if (other === box) return false;
    const level = Math.min(box[1] + box[3], other[1] + other[3]) - Math.max(box[1], other[1]);
    const apart = Math.max(other[0] - box[0] - box[2], box[0] - other[0] - other[2]);
    return level > 0.5 * box[3] && other[3] > 0.6 * box[3] && other[3] < 1.6 * box[3] && apart < 0.8 * box[2];
  });
