import type { Box } from "@/lib/records/box";
import type { Pdfium } from "../pdfium";

/** A mapping of points: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export type Point = readonly [x: number, y: number];

export const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** First `inner`, then `outer`. */
export const compose = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b] = turn(outer, [inner[0], inner[1]]);
  const [c, d] = turn(outer, [inner[2], inner[3]]);
  const [e, f] = apply(outer, [inner[4], inner[5]]);
  return [a, b, c, d, e, f];
};

/** A direction, without where it begins. */
export const turn = ([a, b, c, d]: Matrix, [x, y]: Point): Point => [a * x + c * y, b * x + d * y];

/** The box around points. */
export function around(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

/** What two boxes have in common; null where they have nothing. */
export function common(one: Box, other: Box): Box | null {
  const [left, top] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  const right = Math.min(one[0] + one[2], other[0] + other[2]);
  const bottom = Math.min(one[1] + one[3], other[1] + other[3]);
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : null;
}

/** How a page is shown. */
export interface Placing {
  width: number;
  height: number;
  /** From the PDF's own coordinates to points from the upper left corner of the page as it is shown: cut (CropBox) and turned (/Rotate). */
  toPage: Matrix;
}

/** Where things of a page stand when it is shown. */
export function placingOf(pdfium: Pdfium, page: number): Placing {
  const { call } = pdfium;
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.withMemory(16, (at) => {
    call.FPDF_GetPageBoundingBox(page, at);
    return pdfium.floats(at, 4);
  });
  const [width, height] = [right - left, top - bottom];
  switch (call.FPDFPage_GetRotation(page)) {
    case 1:
      return { width: height, height: width, toPage: [0, 1, 1, 0, -bottom, -left] };
    case 2:
      return { width, height, toPage: [-1, 0, 0, 1, right, -bottom] };
    case 3:
      return { width: height, height: width, toPage: [0, -1, -1, 0, top, right] };
    default:
      return { width, height, toPage: [1, 0, 0, -1, -left, top] };
  }
}
