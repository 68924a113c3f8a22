import { stat } from "node:fs/promises";
import { ENGINE, type PictureResult } from "@/lib/ocr/read-pictures";
import { FILE_START, reporter } from "@/lib/records/problem";
import { pagePicture } from "./page-picture";
import type { PageRead, PageReader, PrintedPageRead } from "./page-reader";

/** Reads a picture of a page, or the pages of a TIFF, by recognising what is printed on it. */
export const picturePages: PageReader = async function* ({ file, absolute }, open, told) {
  const size = await stat(absolute).then(
    (found) => found.size,
    () => null,
  );
  if (size === 0) {
    yield { kind: "unread", problem: problemOf(file, "文件是空的", "重新要一份，或重新扫描") };
    return;
  }
  const recogniser = await open();
  if ("problem" in recogniser) {
    const [message, cure] = ["图片要先识别文字，没有导入", recogniser.problem];
    yield { kind: "unread", problem: problemOf(file, message, cure) };
    return;
  }
  let pages = 1;
  const results = recogniser.read(absolute, (step) => {
    pages = step.pages;
    told({ file, ...step });
  });
  for await (const result of results)
    yield fromScan(file, result, { place: result.page, of: Math.max(pages, result.page), remarks: [] });
};

/** A page that was recognised, or why it was not. */
export function fromScan(
  file: string,
  result: PictureResult,
  { place, of, remarks }: Pick<PrintedPageRead, "place" | "of" | "remarks">,
): PageRead {
  if (result.kind === "unread") {
    const message = of > 1 ? `第 ${place} 页：${result.message}` : result.message;
    return { kind: "unread", problem: problemOf(file, message, result.cure) };
  }
  return {
    kind: "page",
    place,
    of,
    layout: result.layout,
    source: "ocr",
    engine: ENGINE,
    remarks: [...remarks, ...result.remarks],
    picture: () => pagePicture(result.picture),
  };
}

const problemOf = (file: string, message: string, cure: string) =>
  reporter(file)({ severity: "error", rule: "unread-picture", at: FILE_START, message, cure });
