import type { Box } from "@/lib/records/box";
import type { Pdfium } from "../pdfium";
import { boundsOf, matrixOf } from "./bounds";
import type { Character } from "./character";
import type { PageObject } from "./objects";
import {
  apply,
  around,
  compose,
  inverse,
  type Matrix,
  type Placing,
  type Point,
  turn,
  UNCHANGED,
} from "./placing";

type Place = Pick<Character, "origin" | "box" | "size" | "em" | "quarter">;

/** A character of an open page of text. */
interface Which {
  text: number;
  index: number;
}

/** Of an em, how much stands above the baseline (Chinese type: 0.88). */
const ASCENT = 0.88;

/** Where a character stands. `own` is how its object is drawn within its group. */
export function placeOf(pdfium: Pdfium, which: Which, own: Matrix, { toPage }: Placing): Place {
  const { matrix, origin: pen, box, fontSize } = saidOf(pdfium, which);
  const mend = withinGroup(matrix, own, pen);
  const shown = compose(toPage, matrix);
  const origin = apply(toPage, apply(mend, pen));
  const corners: Point[] = [
    [box[0], box[1]],
    [box[2], box[3]],
  ];
  const loose = around(corners.map((corner) => apply(toPage, apply(mend, corner))));
  const size = Math.hypot(shown[2], shown[3]) * fontSize;
  const em = Math.hypot(shown[0], shown[1]) * fontSize;
  return { origin, size, em, ...emOf(shown, origin, size, loose) };
}

/** Where an object of text stands whose characters PDFium does not give: as if it were one. */
export function placeOfObject(pdfium: Pdfium, { handle, matrix: toPage }: PageObject): Place {
  const { call, withMemory, floats } = pdfium;
  const shown = compose(toPage, matrixOf(pdfium, handle));
  const fontSize = withMemory(4, (at) =>
    call.FPDFTextObj_GetFontSize(handle, at) ? (floats(at, 1)[0] ?? 0) : 0,
  );
  const origin = apply(shown, [0, 0]);
  const size = Math.hypot(shown[2], shown[3]) * fontSize;
  const em = Math.hypot(shown[0], shown[1]) * fontSize;
  const ink = boundsOf(pdfium, handle, toPage) ?? [origin[0], origin[1] - size, em, size];
  return { origin, size, em, ...emOf(shown, origin, size, ink) };
}

function saidOf({ call, withMemory, floats, doubles }: Pdfium, { text, index }: Which) {
  return withMemory(32, (at) => {
    call.FPDFText_GetMatrix(text, index, at);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats(at, 6);
    const matrix: Matrix = [a, b, c, d, e, f];
    call.FPDFText_GetCharOrigin(text, index, at, at + 8);
    const [x = 0, y = 0] = doubles(at, 2);
    const origin: Point = [x, y];
    call.FPDFText_GetLooseCharBox(text, index, at);
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(at, 4);
    return {
      matrix,
      origin,
      box: [left, top, right, bottom] as const,
      fontSize: call.FPDFText_GetFontSize(text, index),
    };
  });
}

/** Points by which two places that are one may differ. */
const SAME = 0.01;

/**
 * PDFium forgets the group (form object) of characters that a writer says a glyph stands for (ActualText): they have the place of
 * their object within it. The mapping that mends it.
 */
function withinGroup(matrix: Matrix, own: Matrix, [x, y]: Point): Matrix {
  const isOwn = Math.abs(x - own[4]) < SAME && Math.abs(y - own[5]) < SAME;
  const isShown = Math.abs(x - matrix[4]) < SAME && Math.abs(y - matrix[5]) < SAME;
  return isOwn && !isShown ? compose(matrix, inverse(own)) : UNCHANGED;
}

/** The em box of a character, along the quarter in which its line runs most nearly. */
function emOf(matrix: Matrix, origin: Point, size: number, loose: Box): Pick<Place, "box" | "quarter"> {
  const [ux, uy] = turn(matrix, [1, 0]);
  const quarter = Math.abs(ux) >= Math.abs(uy) ? (ux >= 0 ? 0 : 2) : uy >= 0 ? 1 : 3;
  const [x, y] = origin;
  const [left, top, width, height] = loose;
  const descent = size * (1 - ASCENT);
  switch (quarter) {
    case 0:
      return { quarter, box: [left, y - size * ASCENT, width, size] };
    case 1:
      return { quarter, box: [x - descent, top, size, height] };
    case 2:
      return { quarter, box: [left, y - descent, width, size] };
    case 3:
      return { quarter, box: [x - size * ASCENT, top, size, height] };
    default:
      return quarter satisfies never;
  }
}
