import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { type OpenDocument, openDocument } from "../document";
import { drawPage } from "../draw-page";
import { loadPdfium } from "../pdfium";
import { readPage } from "../read-page";
import type { Opened, PdfSource, Reply, Request } from "./messages";

/** The thread that has PDFium: it opens one PDF, and answers one question after the other. */

const bytesOf = (source: PdfSource): Uint8Array =>
  source.kind === "bytes" ? source.bytes : readFileSync(source.path);

async function open(source: PdfSource): Promise<OpenDocument | Opened> {
  const opened = openDocument(await loadPdfium(), bytesOf(source));
  return typeof opened === "string" ? { kind: "unopened", why: opened } : opened;
}

const { source }: { source: PdfSource } = workerData;
const opening = open(source);

interface Answer {
  answer: unknown;
  /** Memory that goes along instead of being copied. */
  transfer?: ArrayBuffer[];
}

async function answerTo(request: Request): Promise<Answer> {
  const document = await opening;
  if ("kind" in document) return { answer: document };
  switch (request.kind) {
    case "open": {
      const opened: Opened = { kind: "opened", pages: document.pages, engine: document.engine };
      return { answer: opened };
    }
    case "read":
      return { answer: readPage(document, request.page) };
    case "draw": {
      const drawn = drawPage(document, request.page, request);
      return { answer: drawn, transfer: drawn ? [drawn.data.buffer] : [] };
    }
    default:
      return request satisfies never;
  }
}

parentPort?.on("message", async (request: Request) => {
  const post = (reply: Reply, transfer?: ArrayBuffer[]) => parentPort?.postMessage(reply, transfer);
  try {
    const { answer, transfer } = await answerTo(request);
    post({ kind: "answer", answer }, transfer);
  } catch (error) {
    post({ kind: "failed", message: String(error) });
  }
});
