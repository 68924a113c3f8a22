import type { Box } from "@/lib/records/box";

/** The box between two corners, whichever they are. */
export const between = (x0: number, y0: number, x1: number, y1: number): Box => [
  Math.min(x0, x1),
  Math.min(y0, y1),
  Math.abs(x1 - x0),
  Math.abs(y1 - y0),
];

/** The smallest box around points; null where there are none. */
export function around(points: readonly (readonly [number, number])[]): Box | null {
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [least(xs), least(ys)];
  return [left, top, -least(xs.map((x) => -x)) - left, -least(ys.map((y) => -y)) - top];
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);

/** The smallest box around boxes; null where there are none. */
export const aroundAll = (boxes: readonly Box[]): Box | null =>
  around(boxes.flatMap(([x, y, width, height]) => [[x, y] as const, [x + width, y + height] as const]));

/** The part of a box that is on the page; one that lies beside the page becomes its nearest edge. */
export function within([x, y, width, height]: Box, pageWidth: number, pageHeight: number): Box {
  const [left, right] = clip(x, x + width, pageWidth);
  const [top, bottom] = clip(y, y + height, pageHeight);
  return [left, top, right - left, bottom - top];
}

const clip = (from: number, to: number, max: number): [number, number] => [
  Math.min(Math.max(from, 0), max),
  Math.min(Math.max(to, 0), max),
];

/** Numbers separated by white space or commas, two by two: `12,7 90,7 90,40`. */
export function pointsOf(typed: string): [number, number][] {
  const numbers = typed
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.flatMap((x, index): [number, number][] => {
    const y = numbers[index + 1];
    return index % 2 === 0 && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : [];
  });
}

export const areaOf = ([, , width, height]: Box): number => width * height;

/** How much of the first box lies in the second, 0 to 1. */
export function shareIn([x, y, width, height]: Box, [left, top, wide, high]: Box): number {
  const common =
    Math.max(0, Math.min(x + width, left + wide) - Math.max(x, left)) *
    Math.max(0, Math.min(y + height, top + high) - Math.max(y, top));
  return width * height > 0 ? common / (width * height) : 0;
}
