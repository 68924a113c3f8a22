import { readFile } from "node:fs/promises";
import path from "node:path";
import type { LayoutLine } from "@/lib/layout/model";
import { openDocument } from "@/lib/pdf/document";
import { loadPdfium } from "@/lib/pdf/pdfium";
import { type PageReading, readPage, type UnreadPage } from "@/lib/pdf/read-page";

export const fixture = (name: string): string =>
  path.join(import.meta.dirname, "../../fixtures/pdf", `${name}.pdf`);

/** The pages of a PDF of the fixtures, read in this thread. */
export async function readFixture(name: string): Promise<(PageReading | UnreadPage)[]> {
  const document = openDocument(await loadPdfium(), await readFile(fixture(name)));
  if (typeof document === "string") throw new Error(`${name} is ${document}`);
  return Array.from({ length: document.pages }, (_, index) => readPage(document, index));
}

/** The only page, or the first, which must be readable. */
export async function readFirst(name: string): Promise<PageReading> {
  const [page] = await readFixture(name);
  if (!page || "problem" in page) throw new Error(`${name} has no page that can be read`);
  return page;
}

/** A line as people would note it: `竖 28 竖排标题`, bold with `粗`. */
export const noted = ({ text, size, bold, vertical }: LayoutLine): string =>
  [vertical ? "竖" : null, bold ? "粗" : null, String(Math.round(size * 2) / 2), text]
    .filter(Boolean)
    .join(" ");
