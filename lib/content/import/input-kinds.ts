/**
 * What a file to import may hold, by its name: text or a recogniser's result (their content decides), a PDF, a picture, one story of
 * an editor's.
 */
export type InputKind = "text" | "markup" | "pdf" | "picture" | "manuscript";

const KINDS: readonly (readonly [InputKind, RegExp])[] = [
  ["text", /\.(?:txt|md|markdown)$/i],
  ["markup", /\.(?:xml|alto|page|hocr|html?|xhtml|json|tsv)$/i],
  ["pdf", /\.pdf$/i],
  ["manuscript", /\.(?:docx|docm|mht(?:ml)?)$/i],
  ["picture", /\.(?:jpe?g|png|webp|tiff?)$/i],
];

/** null for files that hold no page. */
export const kindOfInput = (name: string): InputKind | null =>
  KINDS.find(([, ending]) => ending.test(name))?.[0] ?? null;

/** Whether a file is of another word processor: one that is named is told how to convert it. */
export const isOldManuscript = (name: string): boolean =>
  /\.(?:doc|wps|wpt|rtf|odt|ott|uot|pages)$/i.test(name);

/** What is imported, in words for editors. */
export const IMPORTED_KINDS =
  ".txt、.md，识别软件的结果（hOCR、ALTO、PAGE XML、Tesseract 的 TSV，MinerU、PaddleOCR 的 JSON），PDF 和图片，单篇的 Word 文档和网页";
