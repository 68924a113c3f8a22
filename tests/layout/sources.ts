import type { Browser } from "@playwright/test";
import type { PageLayout } from "@/lib/layout/model";
import { orderPage } from "@/lib/layout/order/order";
import type { OrderedPage } from "@/lib/layout/ordered";
import { recognise } from "@/lib/layout/readers/recognise";
import { readPdf } from "@/lib/pdf/read-pdf";
import { altoOf, paddleOf } from "./engines";
import { drawnLines, printPdf } from "./render";
import type { Sheet } from "./sheet";
import { textOfOrdered } from "./true-text";
import { layoutOf, orderOf } from "./truth";

/** From what a typeset page is read. `truth`: lines and order as they were set, which shows what the splitter makes of them. */
export const SOURCES = ["truth", "boxes", "pdf", "alto", "paddle"] as const;
export type Source = (typeof SOURCES)[number];

/** A page's text, and how long reading and ordering took. */
export interface SourceText {
  page: OrderedPage;
  text: string;
  seconds: number;
}

/** Gives a sheet to the reader of a source. `press`: prints it. */
export async function readFrom(source: Source, sheet: Sheet, press: Browser | null): Promise<SourceText> {
  switch (source) {
    case "truth": {
      const page = orderOf(sheet);
      return { page, text: textOfOrdered(page), seconds: 0 };
    }
    case "boxes":
      return timed(async () => layoutOf(sheet, drawnLines(sheet)), "alto");
    case "pdf": {
      if (!press) throw new Error("a PDF needs a press");
      const pdf = await printPdf(press, sheet);
      return timed(() => layoutOfPdf(pdf), "pdf");
    }
    case "alto":
      return timed(() => layoutOfFile(altoOf(sheet)), "alto");
    case "paddle":
      return timed(() => layoutOfFile(paddleOf(sheet)), "paddle");
    default:
      return source satisfies never;
  }
}

/** What the reader for a recogniser's file makes of it. */
async function layoutOfFile(text: string): Promise<PageLayout> {
  const reading = await recognise(text)?.read(text);
  if (reading?.kind !== "layout") throw new Error(reading?.message ?? "no reader for it");
  const [page] = reading.layout.pages;
  if (!page) throw new Error("a file without pages");
  return page;
}

async function timed(read: () => Promise<PageLayout>, source: string): Promise<SourceText> {
  const began = performance.now();
  const { page, text } = orderPage(await read(), { source, engine: null });
  return { page, text, seconds: (performance.now() - began) / 1000 };
}

async function layoutOfPdf(pdf: Uint8Array): Promise<PageLayout> {
  for await (const page of readPdf(pdf)) {
    if (page.kind === "problem") throw new Error(page.message);
    return page.layout;
  }
  throw new Error("a PDF without pages");
}
