import type { Browser } from "@playwright/test";
import type { PageLayout } from "@/lib/layout/model";
import { orderPage } from "@/lib/layout/order/order";
import type { OrderedPage } from "@/lib/layout/ordered";
import type { Recogniser } from "@/lib/ocr/read-pictures";
import { readPdf } from "@/lib/pdf/read-pdf";
import { characterErrors } from "./character-errors";
import { drawnLines } from "./drawn-lines";
import { altoOf, DPI, paddleOf } from "./engines";
import { layoutOfFile } from "./layout-of-file";
import { drawPng, printPdf } from "./render";
import { CLEAN, SCANNED, scanned } from "./scan";
import type { Sheet } from "./sheet";
import { textOfOrdered } from "./true-text";
import { layoutOf, orderOf } from "./truth";

/** From what a typeset page is read. `truth`: lines and order as they were set, which shows what the splitter makes of them. */
export const SOURCES = ["truth", "boxes", "pdf", "alto", "paddle", "picture", "scan"] as const;
export type Source = (typeof SOURCES)[number];

/** A page's text, and how long reading and ordering took. */
export interface SourceText {
  page: OrderedPage;
  text: string;
  seconds: number;
  /** Share of the characters recognised otherwise; null where none were recognised. */
  characterErrors: number | null;
  /** Points to a unit of the page. */
  scale: number;
}

/** What sheets are printed by, and what recognises pictures of them; null where a source needs none. */
export interface Machines {
  press: Browser | null;
  recogniser: Recogniser | null;
}

/** Gives a sheet to the reader of a source. */
export async function readFrom(
  source: Source,
  sheet: Sheet,
  { press, recogniser }: Machines,
): Promise<SourceText> {
  switch (source) {
    case "truth": {
      const page = orderOf(sheet);
      return { page, text: textOfOrdered(page), seconds: 0, characterErrors: null, scale: 1 };
    }
    case "boxes":
      return timed(async () => layoutOf(sheet, drawnLines(sheet)), "alto", 1);
    case "pdf": {
      const pdf = await printPdf(given(press), sheet);
      return timed(() => layoutOfPdf(pdf), "pdf", 1);
    }
    case "alto":
      return timed(() => layoutOfFile(altoOf(sheet)), "alto", 72 / DPI);
    case "paddle":
      return timed(() => layoutOfFile(paddleOf(sheet)), "paddle", 72 / DPI);
    case "picture":
    case "scan": {
      const png = await drawPng(given(press), sheet, DPI);
      const picture = await scanned(png, source === "picture" ? CLEAN : SCANNED, sheet.name);
      return timed(
        () => layoutOfPicture(given(recogniser), picture),
        "ocr",
        72 / DPI,
        (layout) => characterErrors(sheet, layout, DPI),
      );
    }
    default:
      return source satisfies never;
  }
}

function given<T>(machine: T | null): T {
  if (machine === null) throw new Error("this source needs a press, and pictures a recogniser");
  return machine;
}

async function layoutOfPicture(recogniser: Recogniser, picture: Uint8Array): Promise<PageLayout> {
  for await (const page of recogniser.read(picture)) {
    if (page.kind === "unread") throw new Error(page.message);
    return page.layout;
  }
  throw new Error("a picture without pages");
}

async function timed(
  read: () => Promise<PageLayout>,
  source: string,
  scale: number,
  errors: (layout: PageLayout) => number | null = () => null,
): Promise<SourceText> {
  const began = performance.now();
  const layout = await read();
  const { page, text } = orderPage(layout, { source, engine: null });
  const seconds = (performance.now() - began) / 1000;
  return { page, text, seconds, characterErrors: errors(layout), scale };
}

async function layoutOfPdf(pdf: Uint8Array): Promise<PageLayout> {
  for await (const page of readPdf(pdf)) {
    if (page.kind === "problem") throw new Error(page.message);
    return page.layout;
  }
  throw new Error("a PDF without pages");
}
