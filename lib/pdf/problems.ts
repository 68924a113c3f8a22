import { MOST_BYTES, MOST_PAGES } from "./limits";
import type { Opened } from "./thread/messages";
import type { NoAnswer } from "./thread/session";

/** Why a PDF, or one of its pages, can't be read, in words for editors. */
export interface PdfProblem {
  kind: "problem";
  /** The page that it is about, counted from 1; null where it is the whole file. */
  page: number | null;
  message: string;
  cure: string;
}

const ofFile = (message: string, cure: string): PdfProblem => ({
  kind: "problem",
  page: null,
  message,
  cure,
});

const SPLIT = "一版一版地导出，或用 qpdf --split-pages 原文件.pdf 新文件-%d.pdf 拆开";
const ANEW = "请向排版的人要一份重新导出的，或重新下载";

export const notFound = (): PdfProblem => ofFile("文件读不了", "看看路径写对没有，文件能不能打开");

export const noPdf = (): PdfProblem => ofFile("这不是 PDF：文件里没有 %PDF- 的开头", ANEW);

export const emptyFile = (): PdfProblem => ofFile("文件是空的", "重新要一份；或重新下载，核对下载完没有");

export const tooLarge = (bytes: number): PdfProblem =>
  ofFile(`PDF 有 ${inMegabytes(bytes)} MB，最多 ${inMegabytes(MOST_BYTES)} MB`, SPLIT);

export const tooMany = (pages: number): PdfProblem =>
  ofFile(`PDF 有 ${pages} 页，最多 ${MOST_PAGES} 页`, SPLIT);

const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

export function unopened(why: Extract<Opened, { kind: "unopened" }>["why"]): PdfProblem {
  switch (why) {
    case "encrypted":
      return ofFile(
        "PDF 加了密，要密码才能打开",
        "请向排版的人要一份不加密的；知道密码，可以用 qpdf --decrypt --password=密码 原文件.pdf 新文件.pdf 去掉",
      );
    case "damaged":
      return ofFile("PDF 损坏了，打不开", ANEW);
    case "empty":
      return ofFile("PDF 里一页也没有", ANEW);
    default:
      return why satisfies never;
  }
}

/** A page, or the whole file where there is no page yet, on which PDFium gave up. */
export const noAnswer = ({ why }: NoAnswer, page: number | null, seconds: number): PdfProblem => ({
  kind: "problem",
  page,
  message:
    why === "slow"
      ? `读了 ${seconds} 秒还没有读完，太复杂了`
      : "读的时候出了错，多半是损坏了，或者太复杂、内存不够",
  cure: "请向排版的人要一份重新导出的，复杂的图形先转成图片；或者把这一版存成图片来识别",
});
