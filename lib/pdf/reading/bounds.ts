import type { Box } from "@/lib/records/box";
import type { Pdfium } from "../pdfium";
import { apply, around, common, type Matrix, type Point } from "./placing";

/** How an object is drawn within its group. */
export function matrixOf(pdfium: Pdfium, object: number): Matrix {
  return pdfium.withMemory(24, (at) => {
    if (!pdfium.call.FPDFPageObj_GetMatrix(object, at)) return [1, 0, 0, 1, 0, 0];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.floats(at, 6);
    return [a, b, c, d, e, f];
  });
}

/** The box of an object whose group has this matrix. */
export function boundsOf(pdfium: Pdfium, object: number, matrix: Matrix): Box | null {
  return pdfium.withMemory(16, (at) => {
    if (!pdfium.call.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return null;
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.floats(at, 4);
    const corners: Point[] = [
      [left, bottom],
      [right, bottom],
      [left, top],
      [right, top],
    ];
    const box = around(corners.map((corner) => apply(matrix, corner)));
    return box.every(Number.isFinite) ? box : null;
  });
}

/** The same, as far as it is not cut off: pictures are larger than the frames in which they are shown. null where nothing is left. */
export function shownOf(pdfium: Pdfium, object: number, matrix: Matrix): Box | null {
  const cuts = clipsOf(pdfium, pdfium.call.FPDFPageObj_GetClipPath(object), matrix);
  return cuts.reduce<Box | null>((box, cut) => box && common(box, cut), boundsOf(pdfium, object, matrix));
}

/** A path of more segments is one around a figure (a cut-out), whose box says little. */
const MOST_SEGMENTS = 200;

/** The boxes of the paths that cut an object off. */
function clipsOf(pdfium: Pdfium, clip: number, matrix: Matrix): Box[] {
  const { call } = pdfium;
  const count = clip === 0 ? 0 : call.FPDFClipPath_CountPaths(clip);
  return Array.from({ length: Math.max(0, count) }, (_, path) => path).flatMap((path) => {
    const segments = call.FPDFClipPath_CountPathSegments(clip, path);
    if (segments < 2 || segments > MOST_SEGMENTS) return [];
    const points = pdfium.withMemory(8, (at) =>
      Array.from({ length: segments }, (_, index) => {
        call.FPDFPathSegment_GetPoint(call.FPDFClipPath_GetPathSegment(clip, path, index), at, at + 4);
        const [x = 0, y = 0] = pdfium.floats(at, 2);
        return apply(matrix, [x, y]);
      }),
    );
    return [around(points)];
  });
}
