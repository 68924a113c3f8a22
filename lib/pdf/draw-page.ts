import { type OpenDocument, withPage } from "./document";
import { placingOf } from "./reading/placing";
import type { Rotation } from "./rotation";

/** A page as pixels: red, green, blue and one byte without meaning, from the upper left. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array<ArrayBuffer>;
}

/** More pixels take more memory than a page is worth: 4 bytes each, twice. A broadsheet at 300 dots an inch has 29 million. */
const MOST_PIXELS = 60_000_000;

/** `FPDFBitmap_BGRx`; `FPDF_REVERSE_BYTE_ORDER`: red first. */
const BGRX = 3;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;
const POINTS_AN_INCH = 72;

/** Draws a page, counted from 0, turned as it was read, with so many dots an inch, or as many as there is room for; null where the page is damaged. */
export function drawPage(
  document: OpenDocument,
  index: number,
  { rotation, dotsAnInch }: { rotation: Rotation; dotsAnInch: number },
): Pixels | null {
  const { pdfium } = document;
  const { call } = pdfium;
  return withPage(document, index, (page) => {
    call.FPDFPage_SetRotation(page, rotation);
    const placing = placingOf(pdfium, page);
    const wanted = dotsAnInch / POINTS_AN_INCH;
    const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (placing.width * placing.height)));
    const [width, height] = [placing.width, placing.height].map((side) =>
      Math.max(1, Math.round(side * scale)),
    );
    if (width === undefined || height === undefined) return null;
    const bitmap = call.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0);
    if (bitmap === 0) throw new RangeError("PDFium has no memory left");
    try {
      call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, RED_FIRST);
      const bytes = call.FPDFBitmap_GetStride(bitmap) * height;
      return { width, height, data: pdfium.copy(call.FPDFBitmap_GetBuffer(bitmap), bytes) };
    } finally {
      call.FPDFBitmap_Destroy(bitmap);
    }
  });
}
