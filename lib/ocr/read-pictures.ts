import { availableParallelism, totalmem } from "node:os";
import type { PageLayout } from "@/lib/layout/model";
import type { Decoded } from "@/lib/pictures/sharp/encode";
import { isSound } from "@/lib/pictures/sharp/facts";
import {
  brightness,
  decodeScan,
  encodeScan,
  isOverlarge,
  type ScanSource,
  scanFacts,
  turned,
} from "@/lib/pictures/sharp/scans";
import { doubtfulPage } from "./doubtful-page";
import { facing, type Turn } from "./facing";
import type { Grey } from "./grey";
import { INSTALL_COMMAND } from "./parts";
import { openPool, type Pool } from "./pool";
import { findOnPage, readFound } from "./read-page";
import { type Straightened, straightened } from "./straighten";

/** A larger picture is read at this size: 400 dots an inch of a broadsheet, as many as tell anything. Pixels. */
const LARGEST = { width: 9000, height: 9000 };
/** A picture of a page with fewer pixels along its longer side hardly shows the strokes of its characters. */
const SMALLEST = 1400;

/** Lines of a flat page differ by less, whatever is printed on it. Degrees. */
const MOST_UNEVEN = 0.8;

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
  const read = await readUpright(decoded, pool, told).catch(reasonOf);
  if (typeof read === "string")
    return {
      kind: "unread",
      page,
      message: `识别中断了（${read}）`,
      cure: `关掉别的程序，腾出内存再试；还不行，再运行一次 ${INSTALL_COMMAND}`,
    };
  return {
    kind: "page",
    page,
    layout: read.layout,
    picture: await encodeScan(read.scan),
    remarks: remarksOn(facts, decoded, read),
  };
}

interface ReadScan extends Straightened {
  layout: PageLayout;
  turn: Turn;
}

/** Reads a scan; one that lies on its side or stands on its head, by how its lines are read, is turned first. */
async function readUpright(
  decoded: Decoded,
  pool: Pool,
  told: (done: number, of: number) => void,
): Promise<ReadScan> {
  const level = await straightened(decoded);
  const page = await greyOf(level.scan);
  const found = await findOnPage(page, pool);
  const turn = await facing(found.lines, page, pool);
  if (turn === 0) return { ...level, turn, layout: await readFound(found, pool, told) };
  const upright = await straightened(await turned(decoded, turn));
  const again = await findOnPage(await greyOf(upright.scan), pool);
  return { ...upright, turn, layout: await readFound(again, pool, told) };
}

async function greyOf(scan: Decoded): Promise<Grey> {
  const grey = await brightness(scan, scan.info);
  return { ...grey, pixels: Uint8Array.from(grey.pixels) };
}

/** What an error says, without where in the program it came about. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

function remarksOn(
  original: { width: number; height: number },
  { info }: Decoded,
  { degrees, uneven, turn, layout: { lines } }: ReadScan,
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
  if (turn !== 0)
    remarks.push(`版面${turn === 180 ? "上下倒了" : "横着"}，转正以后识别；版面的图片也是转正的`);
  if (degrees !== 0)
    remarks.push(`版面歪了 ${Math.abs(degrees).toFixed(1)}°，扶正以后识别；版面的图片也是扶正的`);
  if (uneven > MOST_UNEVEN)
    remarks.push(
      `版面四边不正，两头的行相差 ${uneven.toFixed(1)}°，像是斜着拍的，或纸没有铺平；对着版面正中重拍，或用扫描，认得更准`,
    );
  if (lines.length === 0) remarks.push("图片上没有找到文字");
  const doubt = doubtfulPage(lines);
  if (doubt) remarks.push(doubt);
  return remarks;
}
