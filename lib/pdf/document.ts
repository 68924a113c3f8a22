import type { Pdfium } from "./pdfium";

/** A PDF that is open in PDFium. */
export interface OpenDocument {
  pdfium: Pdfium;
  /** PDFium's own name of it. */
  handle: number;
  pages: number;
  /** Which program wrote it, as it says: `Adobe InDesign 2024`, `Skia/PDF m120`; null where it does not. */
  engine: string | null;
}

/** Why a PDF can't be opened. `empty` has no page. */
export type Unopened = "encrypted" | "damaged" | "empty";

/** `FPDF_ERR_PASSWORD` and `FPDF_ERR_SECURITY`: a password is wanted, or a kind of encryption that PDFium does not know. */
const ENCRYPTED = new Set([4, 5]);

/** Opens a PDF; one that is encrypted without a password for reading opens as any other. */
export function openDocument(pdfium: Pdfium, bytes: Uint8Array): OpenDocument | Unopened {
  const { call } = pdfium;
  // PDFium reads from these bytes as long as the document is open.
  const address = pdfium.allocate(bytes.length);
  pdfium.write(address, bytes);
  const handle = call.FPDF_LoadMemDocument(address, bytes.length, "");
  if (handle === 0) return ENCRYPTED.has(call.FPDF_GetLastError()) ? "encrypted" : "damaged";
  const pages = call.FPDF_GetPageCount(handle);
  return pages === 0 ? "empty" : { pdfium, handle, pages, engine: engineOf(pdfium, handle) };
}

/** The program that made the page rather than the one that wrote the file. */
function engineOf(pdfium: Pdfium, handle: number): string | null {
  const utf16 = new TextDecoder("utf-16le");
  const said = (key: string) =>
    utf16
      .decode(pdfium.written((at, bytes) => pdfium.call.FPDF_GetMetaText(handle, key, at, bytes)))
      .replace(/\0.*/su, "")
      .trim();
  return said("Creator") || said("Producer") || null;
}

/** Runs with one page of a document open; null where the page is damaged. Pages are counted from 0. */
export function withPage<Result>(
  { pdfium, handle }: OpenDocument,
  index: number,
  use: (page: number) => Result,
): Result | null {
  const page = pdfium.call.FPDF_LoadPage(handle, index);
  if (page === 0) return null;
  try {
    return use(page);
  } finally {
    pdfium.call.FPDF_ClosePage(page);
  }
}
