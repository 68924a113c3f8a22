import type { Box } from "@/lib/records/box";
import { around } from "./gutters";

/** How many single characters below each other make a vertical line. */
const LEAST = 3;

/** Vertical lines of which each character was found by itself: boxes of one character, alike, evenly below each other, alone in their rows. */
export function joinStacks(boxes: readonly Box[]): Box[] {
  const single = boxes.filter(([, , width, height]) => width < 1.5 * height && height < 1.5 * width);
  const used = new Set<Box>();
  const stacks: Box[] = [];
  for (const first of [...single].sort((a, b) => a[1] - b[1])) {
    if (used.has(first)) continue;
    const stack = [first];
    for (let next = below(first, single); next; next = below(next, single)) stack.push(next);
    if (stack.length < LEAST || stack.some((box) => !isAlone(box, boxes))) continue;
    for (const box of stack) used.add(box);
    stacks.push(stack.reduce(around));
  }
  return [...boxes.filter((box) => !used.has(box)), ...stacks];
}

const below = (box: Box, boxes: readonly Box[]) =>
  boxes.filter((other) => other !== box && isNext(box, other)).sort((a, b) => a[1] - b[1])[0];

function isNext([left, top, width, height]: Box, [x, y, w, h]: Box): boolean {
  const gap = y - (top + height);
  return (
    Math.abs(left + width / 2 - x - w / 2) < 0.25 * width &&
    Math.max(width, w) < 1.35 * Math.min(width, w) &&
    gap > -0.4 * height &&
    gap < 1.0 * height &&
    h < 1.5 * height
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
