import type { LayoutFormat, Reading } from "./reading";

/** A reader of one format. It is loaded when it is called, so that a publish without new pages loads none. */
export interface LayoutReader {
  format: LayoutFormat;
  /** What editors call files of it. */
  name: string;
  read: (text: string) => Promise<Reading>;
}

interface Recogniser extends LayoutReader {
  isIt: (text: string, fileName: string) => boolean;
}

/** By what the text begins with and names; a file's ending decides nothing, since any of these come as `.xml`, `.json` or `.txt`. */
const READERS: readonly Recogniser[] = [
  {
    format: "alto",
    name: "ALTO XML",
    isIt: (text) => rootOf(text) === "alto",
    read: async (text) => (await import("./alto")).readAlto(text),
  },
  {
    format: "page-xml",
    name: "PAGE XML",
    isIt: (text) => rootOf(text) === "pcgts",
    read: async (text) => (await import("./page-xml")).readPageXml(text),
  },
  {
    format: "hocr",
    name: "hOCR",
    isIt: (text) =>
      text.startsWith("<") &&
      /<[^<>]*\bclass\s*=\s*["'][^"']*\bocrx?_(?:page|carea|par|line|word)\b/.test(text),
    read: async (text) => (await import("./hocr")).readHocr(text),
  },
  {
    format: "tesseract",
    name: "Tesseract TSV",
    isIt: (text) => /^level\tpage_num\tblock_num\t/.test(text),
    read: async (text) => (await import("./tesseract-tsv")).readTesseractTsv(text),
  },
  {
    format: "mineru",
    name: "MinerU middle.json",
    isIt: (text) => isJson(text) && /"pdf_info"\s*:/.test(text),
    read: async (text) => (await import("./mineru-middle")).readMineruMiddle(text),
  },
  {
    format: "paddle",
    name: "PP-StructureV3 JSON",
    isIt: (text) => isJson(text) && /"parsing_res_list"\s*:/.test(text),
    read: async (text) => (await import("./paddle-structure")).readPaddleStructure(text),
  },
  {
    format: "paddle",
    name: "PaddleOCR JSON",
    isIt: (text) => isJson(text) && (/"rec_texts"\s*:/.test(text) || OLD_PADDLE.test(text)),
    read: async (text) => (await import("./paddle-ocr")).readPaddleOcr(text),
  },
  {
    format: "mineru",
    name: "MinerU content_list.json",
    isIt: (text) => /^\[\s*\{/.test(text) && /"page_idx"\s*:\s*\d/.test(text) && /"type"\s*:/.test(text),
    read: async (text) => (await import("./mineru-list")).readMineruList(text),
  },
];

/** A box of corners, then a text and how sure it is; the page before it may be in a list, and be empty. */
const OLD_PADDLE =
  /^\[\s*(?:\[\s*|null\s*,\s*|\[\s*\]\s*,\s*)*\[\s*\[\s*(?:\[\s*-?[\d.]+\s*,\s*-?[\d.]+\s*\]\s*,?\s*){4}\]\s*,\s*\[\s*"|^\[\s*(?:\[\s*)?\{[^{}]*"text_region"\s*:/;

const isJson = (text: string): boolean => /^[[{]/.test(text);

/** The name of the root element of XML, without its prefix, in small letters; null where the text is no XML. */
function rootOf(text: string): string | null {
  const prolog =
    /^(?:(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^<>[]|\[[\s\S]*?\]\s*(?=>))*>)\s*)*/i.exec(
      text,
    )?.[0] ?? "";
  return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(text.slice(prolog.length))?.[1]?.toLowerCase() ?? null;
}

/** The reader of a recogniser's file; null for text of any other kind. */
export function recognise(text: string, fileName = ""): LayoutReader | null {
  const begun = text.replace(/^\uFEFF/, "").trimStart();
  return READERS.find(({ isIt }) => isIt(begun, fileName)) ?? null;
}
