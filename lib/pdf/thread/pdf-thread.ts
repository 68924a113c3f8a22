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

async function answer(request: Request): Promise<unknown> {
  const document = await opening;
  if ("kind" in document) return document;
  switch (request.kind) {
    case "open": {
      const opened: Opened = { kind: "opened", pages: document.pages, engine: document.engine };
      return opened;
    }
    case "read":
      return readPage(document, request.page);
    case "draw":
      return drawPage(document, request.page, request.dotsAnInch);
    default:
      return request satisfies never;
  }
}

parentPort?.on("message", async (request: Request) => {
  const reply: Reply = await answer(request).then(
    (answer) => ({ kind: "answer", answer }),
    (error) => ({ kind: "failed", message: String(error) }),
  );
  parentPort?.postMessage(reply);
});
