import type { PdfPage } from "@/lib/pdf/read-pdf";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import type { OpenRecogniser, PageRead, PageReader } from "./page-reader";
import { fromScan } from "./picture-pages";

/** Reads a PDF: by its own text where that can be used, else by what is recognised on its picture. */
export const pdfPages: PageReader = async function* ({ file, absolute }, recogniser, told) {
  const { readPdf } = await import("@/lib/pdf/read-pdf");
  for await (const read of readPdf(absolute)) {
    if (read.kind === "problem") yield { kind: "unread", problem: problemOf(file, read) };
    else if (read.needsOcr === null) yield asRead(read);
    else yield await recognised(file, read, read.needsOcr, recogniser, told);
  }
};

const asRead = ({ page, pages, layout, engine, remarks, draw }: PdfPage): PageRead => ({
  kind: "page",
  place: page,
  of: pages,
  layout,
  source: "pdf",
  engine,
  remarks,
  picture: async () => {
    const drawn = await draw();
    return drawn.kind === "picture" ? drawn.bytes : null;
  },
});

async function recognised(
  file: string,
  read: PdfPage,
  why: string,
  open: OpenRecogniser,
  told: Parameters<PageReader>[2],
): Promise<PageRead> {
  const failed = (message: string, cure: string): PageRead => ({
    kind: "unread",
    problem: problemOf(file, { page: read.page, message, cure }),
  });
  const recogniser = await open();
  if ("problem" in recogniser) return failed(why, recogniser.problem);
  const pixels = await read.pixels();
  if ("kind" in pixels) return failed(pixels.message, pixels.cure);
  const { encodeScan } = await import("@/lib/pictures/sharp/scans");
  const { width, height, data } = pixels;
  const scan = await encodeScan({ pixels: Buffer.from(data), info: { width, height, channels: 4 } });
  for await (const result of recogniser.read(scan, ({ lines, of }) =>
    told({ file, page: read.page, pages: read.pages, lines, of }),
  ))
    return fromScan(file, result, {
      place: read.page,
      of: read.pages,
      remarks: [`${why}；照版面图识别`, ...read.remarks],
    });
  return failed(why, "把这一页存成图片，再导入");
}

const problemOf = (
  file: string,
  { page, message, cure }: { page: number | null; message: string; cure: string },
): Problem =>
  reporter(file)({
    severity: "error",
    rule: "unread-pdf",
    at: FILE_START,
    message: page === null ? message : `第 ${page} 页：${message}`,
    cure,
  });
