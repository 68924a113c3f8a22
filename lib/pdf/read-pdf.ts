import { open, stat } from "node:fs/promises";
import type { Pixels } from "./draw-page";
import { LONGEST_STEP, MOST_BYTES, MOST_PAGES } from "./limits";
import { DOTS_FOR_OCR, drawnForReaders, type PagePicture } from "./page-picture";
import {
  emptyFile,
  noAnswer,
  noPdf,
  notFound,
  type PdfProblem,
  tooLarge,
  tooMany,
  unopened,
} from "./problems";
import type { PageReading } from "./read-page";
import { Drawn, Opened, type PdfSource, Read } from "./thread/messages";
import { NoAnswer, PdfSession } from "./thread/session";

/** A page of a PDF, with where everything stands on it. */
export interface PdfPage extends PageReading {
  kind: "page";
  /** Counted from 1. */
  page: number;
  /** How many the PDF has. */
  pages: number;
  /** The program that made it, as it says; null where it does not. */
  engine: string | null;
  /** Its picture for readers: WebP of at most 2 MB; a problem where it can't be drawn. */
  draw: () => Promise<PagePicture | PdfProblem>;
  /** Its pixels for recognition, at 300 dots an inch unless others are asked for. */
  pixels: (dotsAnInch?: number) => Promise<Pixels | PdfProblem>;
}

/**
 * The pages of a PDF, one after the other, each with its own outcome; a problem of the whole file is the only outcome. Pages are read
 * in a thread, one at a time, which ends when no more are asked for: what draws begins another.
 * `longestStep`: milliseconds that reading or drawing one page may take.
 */
export async function* readPdf(
  given: Uint8Array | string,
  longestStep: number = LONGEST_STEP,
): AsyncGenerator<PdfPage | PdfProblem> {
  const source = await sourceOf(given);
  if (source.kind === "problem") return yield source;
  const session = new PdfSession(source, longestStep);
  try {
    const opened = await attempt(() => session.ask({ kind: "open" }, Opened), null, LONGEST_STEP);
    if (opened.kind === "problem") return yield opened;
    if (opened.kind === "unopened") return yield unopened(opened.why);
    if (opened.pages > MOST_PAGES) return yield tooMany(opened.pages);
    for (let index = 0; index < opened.pages; index++) yield await pageOf(session, index, opened);
  } finally {
    await session.close();
  }
}

async function pageOf(
  session: PdfSession,
  index: number,
  { pages, engine }: Extract<Opened, { kind: "opened" }>,
): Promise<PdfPage | PdfProblem> {
  const page = index + 1;
  const { longestStep } = session;
  const read = await attempt(() => session.ask({ kind: "read", page: index }, Read), page, longestStep);
  if ("kind" in read) return read;
  if ("problem" in read) return { kind: "problem", page, message: read.problem, cure: read.cure };
  const pixels = async (dotsAnInch = DOTS_FOR_OCR) => {
    const drawn = await attempt(
      () => session.ask({ kind: "draw", page: index, rotation: read.rotation, dotsAnInch }, Drawn),
      page,
      longestStep,
    );
    return drawn ?? noAnswer(new NoAnswer("broken", "no page"), page, 0);
  };
  const draw = () => drawnForReaders(read.layout, pixels);
  return { kind: "page", page, pages, engine, ...read, draw, pixels };
}

async function attempt<Answer>(
  ask: () => Promise<Answer>,
  page: number | null,
  longestStep: number,
): Promise<Answer | PdfProblem> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof NoAnswer) return noAnswer(error, page, Math.round(longestStep / 1000));
    throw error;
  }
}

/** Bytes in which a PDF's first words stand. */
const HEAD = 1024;
const SIGNATURE = "%PDF-";

/** What is to be opened, where it is a PDF of a size that can be. */
async function sourceOf(given: Uint8Array | string): Promise<PdfSource | PdfProblem> {
  if (typeof given !== "string") {
    if (given.length === 0) return emptyFile();
    if (given.length > MOST_BYTES) return tooLarge(given.length);
    return isPdf(given.subarray(0, HEAD)) ? { kind: "bytes", bytes: given } : noPdf();
  }
  try {
    const { size } = await stat(given);
    if (size === 0) return emptyFile();
    if (size > MOST_BYTES) return tooLarge(size);
    return isPdf(await headOf(given)) ? { kind: "file", path: given } : noPdf();
  } catch {
    return notFound();
  }
}

const isPdf = (head: Uint8Array): boolean => Buffer.from(head).includes(SIGNATURE, 0, "latin1");

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
