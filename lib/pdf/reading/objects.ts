import type { Pdfium } from "../pdfium";
import { matrixOf } from "./bounds";
import { compose, type Matrix, type Placing } from "./placing";

export type ObjectKind = "text" | "path" | "picture";

/** Something that a page draws. */
export interface PageObject {
  /** PDFium's name of it. */
  handle: number;
  kind: ObjectKind;
  /** From where its group (form object) has it to the page as it is shown. */
  matrix: Matrix;
}

export interface PageObjects {
  /** In the order in which they are drawn, those of groups in their place. */
  objects: PageObject[];
  /** Whether there were more than are looked at. */
  cut: boolean;
}

/** `FPDF_PAGEOBJ`: text, path, image, shading. */
const KINDS = new Map<number, ObjectKind>([
  [1, "text"],
  [2, "path"],
  [3, "picture"],
  [4, "picture"],
]);
const FORM = 5;

/** A page drawn as a map or a pattern has hundreds of thousands; one with an object for each character tens of thousands. */
const MOST_OBJECTS = 120_000;
const DEEPEST = 8;

/** All that a page draws. */
export function objectsOf(pdfium: Pdfium, page: number, { toPage }: Placing): PageObjects {
  const { call } = pdfium;
  const objects: PageObject[] = [];
  let looked = 0;
  const visit = (handle: number, matrix: Matrix, depth: number): void => {
    const type = call.FPDFPageObj_GetType(handle);
    const kind = KINDS.get(type);
    if (kind) objects.push({ handle, kind, matrix });
    if (type !== FORM || depth >= DEEPEST) return;
    const inner = compose(matrix, matrixOf(pdfium, handle));
    each(call.FPDFFormObj_CountObjects(handle), (index) =>
      visit(call.FPDFFormObj_GetObject(handle, index), inner, depth + 1),
    );
  };
  const each = (count: number, use: (index: number) => void) => {
    for (let index = 0; index < count && looked < MOST_OBJECTS; index++, looked++) use(index);
  };
  each(call.FPDFPage_CountObjects(page), (index) => visit(call.FPDFPage_GetObject(page, index), toPage, 0));
  return { objects, cut: looked >= MOST_OBJECTS };
}
