import type { PageLayout } from "@/lib/layout/model";
import type { Pixels } from "./draw-page";
import type { PdfProblem } from "./problems";

/** What recognisers of text want. */
export const DOTS_FOR_OCR = 300;

/** A page's picture as it is kept beside the page's text. */
export interface PagePicture {
  kind: "picture";
  format: "webp";
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** Git keeps every version of it. Bytes. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Pixels of the em of body type: Chinese characters of many strokes can be read. */
const LEGIBLE_EM = 20;
const POINTS_AN_INCH = 72;
/** Dots an inch where no type is known, and the bounds of those that are chosen by it. */
const USUAL_DOTS = 150;
const FEWEST_DOTS = 96;
const MOST_DOTS = 220;

/** Draws a page so that its body type can be read. */
export async function drawnForReaders(
  layout: PageLayout,
  pixels: (dotsAnInch: number) => Promise<Pixels | PdfProblem>,
): Promise<PagePicture | PdfProblem> {
  const drawn = await pixels(dotsFor(layout));
  if ("kind" in drawn) return drawn;
  const { webpWithin } = await import("@/lib/pictures/webp-within");
  return { kind: "picture", format: "webp", ...(await webpWithin(drawn, MOST_BYTES)) };
}

/** Dots an inch at which the type of most characters can be read. */
export function dotsFor({ lines }: PageLayout): number {
  const bySize = new Map<number, number>();
  for (const { size, text } of lines) bySize.set(size, (bySize.get(size) ?? 0) + text.length);
  const [body] = [...bySize].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (body === undefined) return USUAL_DOTS;
  return Math.round(Math.min(MOST_DOTS, Math.max(FEWEST_DOTS, (LEGIBLE_EM * POINTS_AN_INCH) / body)));
}
