import type { Box } from "@/lib/records/box";
import type { Pdfium } from "../pdfium";
import { boundsOf, matrixOf, shownOf } from "./bounds";
import { apply, compose, type Matrix, type Placing, type Point } from "./placing";

/** A stretch of a path, in points of the page. */
export interface Stroke {
  from: Point;
  to: Point;
  isCurve: boolean;
}

/** A path that is drawn. */
export interface Path {
  kind: "path";
  box: Box;
  /** What of the box is shown; its lines, as wide as they are, reach out of both. */
  shown: Box;
  strokes: Stroke[];
  /** Width of its lines; 0 where none are drawn. */
  lineWidth: number;
  /** Whether its inside has a colour that is seen on white. */
  filled: boolean;
}

export interface Picture {
  kind: "picture";
  box: Box;
}

export interface Drawn {
  objects: (Path | Picture)[];
  /** Whether there were more than are looked at. */
  cut: boolean;
}

/** `FPDF_PAGEOBJ` */
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
/** `FPDF_SEGMENT` */
const BEZIER = 1;
const MOVE = 2;

/** A page drawn as a map or a pattern has hundreds of thousands. */
const MOST_OBJECTS = 60_000;
/** A rule or a frame has few; a character drawn as a path some dozens. */
const MOST_SEGMENTS = 64;
const DEEPEST = 8;
/** What is lighter is no line and no ground. Of 255. */
const WHITE = 250;

/** Paths and pictures of a page, those in groups (form objects) too, in the order in which they are drawn. */
export function readDrawn(pdfium: Pdfium, page: number, { toPage }: Placing): Drawn {
  const { call } = pdfium;
  const objects: Drawn["objects"] = [];
  let looked = 0;
  const visit = (object: number, matrix: Matrix, depth: number): void => {
    if (++looked > MOST_OBJECTS) return;
    switch (call.FPDFPageObj_GetType(object)) {
      case PATH:
        objects.push(...readPath(pdfium, object, matrix));
        return;
      case IMAGE:
      case SHADING: {
        const box = shownOf(pdfium, object, matrix);
        if (box) objects.push({ kind: "picture", box });
        return;
      }
      case FORM: {
        if (depth >= DEEPEST) return;
        const inner = compose(matrix, matrixOf(pdfium, object));
        const count = call.FPDFFormObj_CountObjects(object);
        for (let index = 0; index < count && looked <= MOST_OBJECTS; index++)
          visit(call.FPDFFormObj_GetObject(object, index), inner, depth + 1);
      }
    }
  };
  const count = call.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && looked <= MOST_OBJECTS; index++)
    visit(call.FPDFPage_GetObject(page, index), toPage, 0);
  return { objects, cut: looked > MOST_OBJECTS };
}

function readPath(pdfium: Pdfium, object: number, matrix: Matrix): Path[] {
  const { call } = pdfium;
  const own = compose(matrix, matrixOf(pdfium, object));
  const box = boundsOf(pdfium, object, matrix);
  const shown = box && shownOf(pdfium, object, matrix);
  if (!box || !shown) return [];
  return pdfium.withMemory(32, (at) => {
    call.FPDFPath_GetDrawMode(object, at, at + 4);
    const [fill, stroke] = [pdfium.integer(at), pdfium.integer(at + 4)];
    const isSeen = (get: (r: number, g: number, b: number, a: number) => boolean) =>
      get(at, at + 4, at + 8, at + 12) &&
      isDark(
        [0, 4, 8].map((offset) => pdfium.integer(at + offset)),
        pdfium.integer(at + 12),
      );
    const stroked = stroke !== 0 && isSeen((...to) => call.FPDFPageObj_GetStrokeColor(object, ...to));
    const filled = fill !== 0 && isSeen((...to) => call.FPDFPageObj_GetFillColor(object, ...to));
    if (!stroked && !filled) return [];
    call.FPDFPageObj_GetStrokeWidth(object, at);
    const [width = 0] = pdfium.floats(at, 1);
    const scale = Math.sqrt(Math.abs(own[0] * own[3] - own[1] * own[2]));
    const lineWidth = stroked ? Math.max(width * scale, HAIRLINE) : 0;
    return [{ kind: "path", box, shown, strokes: strokesOf(pdfium, object, own), lineWidth, filled }];
  });
}

/** A line of no width is drawn as thin as can be. Points. */
const HAIRLINE = 0.1;

const isDark = (colours: readonly number[], alpha: number): boolean =>
  alpha > 0 && colours.some((colour) => colour < WHITE);

/** The stretches of a path; none of one that has more than rules and frames have. */
function strokesOf(pdfium: Pdfium, object: number, matrix: Matrix): Stroke[] {
  const { call } = pdfium;
  const count = call.FPDFPath_CountSegments(object);
  if (count > MOST_SEGMENTS) return [];
  return pdfium.withMemory(8, (at) => {
    const strokes: Stroke[] = [];
    let first: Point | null = null;
    let from: Point | null = null;
    for (let index = 0; index < count; index++) {
      const segment = call.FPDFPath_GetPathSegment(object, index);
      call.FPDFPathSegment_GetPoint(segment, at, at + 4);
      const [x = 0, y = 0] = pdfium.floats(at, 2);
      const to = apply(matrix, [x, y]);
      const type = call.FPDFPathSegment_GetType(segment);
      if (type === MOVE) first = to;
      else if (from) strokes.push({ from, to, isCurve: type === BEZIER });
      from = to;
      if (call.FPDFPathSegment_GetClose(segment) && first) {
        if (first[0] !== to[0] || first[1] !== to[1]) strokes.push({ from: to, to: first, isCurve: false });
        from = first;
      }
    }
    return strokes;
  });
}
