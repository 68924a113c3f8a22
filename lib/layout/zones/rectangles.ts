import type { Box } from "@/lib/records/box";

/** Rectangles of a page: left, top, width, height. */

export const right = ([x, , width]: Box): number => x + width;
export const bottom = ([, y, , height]: Box): number => y + height;
export const area = ([, , width, height]: Box): number => width * height;

/** The smallest rectangle that has all of these; at least one. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map(([left]) => left));
  const y = Math.min(...boxes.map(([, top]) => top));
  return [x, y, Math.max(...boxes.map(right)) - x, Math.max(...boxes.map(bottom)) - y];
}

/** How far apart two rectangles are, across and down; negative where they overlap. */
export const gapAcross = (a: Box, b: Box): number => Math.max(a[0], b[0]) - Math.min(right(a), right(b));
export const gapDown = (a: Box, b: Box): number => Math.max(a[1], b[1]) - Math.min(bottom(a), bottom(b));

/** Whether they have more than an edge in common; `slack`: an overlap as small as this counts for none. */
export const overlap = (a: Box, b: Box, slack = 0): boolean =>
  gapAcross(a, b) < -slack && gapDown(a, b) < -slack;

/** From one to the other, by the longer of the two ways; 0 where they touch. */
export const distance = (a: Box, b: Box): number => Math.max(0, gapAcross(a, b), gapDown(a, b));

/** Larger by a margin on all sides, as far as the page reaches. */
export function expanded(
  [x, y, width, height]: Box,
  margin: number,
  page: { width: number; height: number },
): Box {
  const left = Math.max(0, x - margin);
  const top = Math.max(0, y - margin);
  return [
    left,
    top,
    Math.min(page.width, x + width + margin) - left,
    Math.min(page.height, y + height + margin) - top,
  ];
}
