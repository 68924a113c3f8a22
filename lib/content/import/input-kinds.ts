/** What a file to import may hold, by its name: text or a recogniser's result (their content decides), a PDF, a picture. */
export type InputKind = "text" | "markup" | "pdf" | "picture";

const KINDS: readonly (readonly [InputKind, RegExp])[] = [
  ["text", /\.(?:txt|md|markdown)$/i],
  ["markup", /\.(?:xml|alto|page|hocr|html?|xhtml|json|tsv)$/i],
  ["pdf", /\.pdf$/i],
  ["picture", /\.(?:jpe?g|png|webp|tiff?)$/i],
];

/** null for files that hold no page. */
export const kindOfInput = (name: string): InputKind | null =>
  KINDS.find(([, ending]) => ending.test(name))?.[0] ?? null;

/** What is imported, in words for editors. */
export const IMPORTED_KINDS =
  ".txt、.md，识别软件的结果（hOCR、ALTO、PAGE XML、Tesseract 的 TSV，MinerU、PaddleOCR 的 JSON），PDF 和图片";
