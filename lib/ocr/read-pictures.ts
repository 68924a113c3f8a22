import { availableParallelism, totalmem } from "node:os";
import type { PageLayout } from "@/lib/layout/model";
import {
  brightness,
  type Decoded,
  decodeScan,
  encodeScan,
  isOverlarge,
  isSound,
  type ScanSource,
  scanFacts,
} from "@/lib/pictures/sharp";
import { INSTALL_COMMAND } from "./parts";
import { openPool, type Pool } from "./pool";
import { readPage } from "./read-page";
import { straightened } from "./straighten";

/** A larger picture is read at this size: 400 dots an inch of a broadsheet, as many as tell anything. Pixels. */
const LARGEST = { width: 9000, height: 9000 };
/** A picture of a page with fewer pixels along its longer side hardly shows the strokes of its characters. */
const SMALLEST = 1400;

/** How far the reading of a picture is. */
export interface ReadingStep {
  /** Counted from 1, of `pages` in the file. */
  page: number;
  pages: number;
  /** Lines that are read, of those that were found. */
  lines: number;
  of: number;
}

export type PictureResult =
  | {
      kind: "page";
      page: number;
      layout: PageLayout;
      /** A JPEG file of the page as it was read: upright, straightened, so that the layout's boxes fit it. */
      picture: Uint8Array;
      /** In an editor's words: what was done to the picture, what is doubtful. */
      remarks: string[];
    }
  | { kind: "unread"; page: number; message: string; cure: string };

export interface Recogniser {
  /** Reads the pages of a picture file (JPEG, PNG, WebP, TIFF with all its pages), by its path or its bytes. */
  read(source: string | Uint8Array, told?: (step: ReadingStep) => void): AsyncGenerator<PictureResult>;
  close(): void;
}

/** Which recogniser it is, as a layout's `engine`. */
export const ENGINE = "PP-OCRv4";

/** A process needs so much memory; all of them together take at most half of the machine's. Bytes. */
const MEMORY = 500_000_000;
const usualProcesses = (): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / MEMORY)));

/** Starts what recognises pictures, from the folder in which it is installed (`ocrState`). It is to be closed. */
export function openRecogniser(folder: string, processes = usualProcesses()): Recogniser {
  const pool = openPool(folder, processes);
  return { read: (source, told = () => {}) => readFile(source, pool, told), close: () => pool.close() };
}

async function* readFile(
  source: string | Uint8Array,
  pool: Pool,
  told: (step: ReadingStep) => void,
): AsyncGenerator<PictureResult> {
  const pages = (await scanFacts({ source, page: 0 }))?.pages ?? 1;
  for (let page = 0; page < pages; page++)
    yield await readScan({ source, page }, pool, (lines, of) => told({ page: page + 1, pages, lines, of }));
}

async function readScan(
  source: ScanSource,
  pool: Pool,
  told: (done: number, of: number) => void,
): Promise<PictureResult> {
  const page = source.page + 1;
  const facts = await scanFacts(source);
  if (facts && isOverlarge(facts))
    return {
      kind: "unread",
      page,
      message: `图片有 ${facts.width}×${facts.height} 像素，太大，没有识别`,
      cure: "缩小到长边 10000 像素以内（一版报纸 300 dpi 就够），再导入",
    };
  const decoded = facts && (await isSound(source.source, source.page)) && (await decodeScan(source, LARGEST));
  if (!decoded)
    return {
      kind: "unread",
      page,
      message: facts ? "图片坏了，全图解不出来，没有识别" : "图片读不了：文件损坏，或者不是图片",
      cure: "重新扫描、重新传送，或者用看图软件打开，看着完好的另存为 PNG，再导入",
    };
  const { scan, degrees } = await straightened(decoded);
  const grey = await brightness(scan, scan.info);
  const whole = { ...grey, pixels: Uint8Array.from(grey.pixels) };
  const layout = await readPage(whole, pool, told).catch(reasonOf);
  if (typeof layout === "string")
    return {
      kind: "unread",
      page,
      message: `识别中断了（${layout}）`,
      cure: `关掉别的程序，腾出内存再试；还不行，再运行一次 ${INSTALL_COMMAND}`,
    };
  return {
    kind: "page",
    page,
    layout,
    picture: await encodeScan(scan),
    remarks: remarksOn(facts, decoded, degrees, layout),
  };
}

/** What an error says, without where in the program it came about. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

function remarksOn(
  original: { width: number; height: number },
  { info }: Decoded,
  degrees: number,
  { lines }: PageLayout,
): string[] {
  const remarks: string[] = [];
  if (info.width < original.width)
    remarks.push(
      `图片有 ${original.width}×${original.height} 像素，缩小到 ${info.width}×${info.height} 识别`,
    );
  if (Math.max(info.width, info.height) < SMALLEST)
    remarks.push(
      `图片只有 ${info.width}×${info.height} 像素，小字认不清；用 200 dpi 以上重新扫描，认得好得多`,
    );
  if (degrees !== 0)
    remarks.push(`版面歪了 ${Math.abs(degrees).toFixed(1)}°，扶正以后识别；版面的图片也是扶正的`);
  if (lines.length === 0) remarks.push("图片上没有找到文字");
  return remarks;
}
