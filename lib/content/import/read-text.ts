import { readFile, stat } from "node:fs/promises";
import { MAX_BYTES } from "@/lib/content/reading/files";
import { stripFrontMatter } from "@/lib/content/yaml/front-matter";
import { type LayoutReader, recognise } from "@/lib/layout/readers/recognise";
import { FILE_START, type Problem, type Report, reporter } from "@/lib/records/problem";
import { decodeText, type Encoding, MOST_MARKUP_BYTES, tooLarge } from "./decode";
import { foreignFormat } from "./file-format";
import { type InputFile, reasonOf } from "./input-file";

/** A recogniser's text, or why there is none. */
export type OcrText =
  | { kind: "text"; text: string; encoding: Encoding }
  | { kind: "failed"; problem: Problem };

/** The same, or a recogniser's file with its reader. */
export type ImportedText = OcrText | { kind: "recognised"; text: string; reader: LayoutReader };

/** Reads a page's text in whatever encoding it comes: without BOM, lines ended by `\n`, with its front matter if it has any. */
export async function readOcrText({ file, absolute }: InputFile): Promise<OcrText> {
  const bytes = await bytesOf(file, absolute);
  if (!(bytes instanceof Uint8Array)) return bytes;
  return plainText(file, decodeText(bytes));
}

/** The same for what an import takes: files of recognisers as well, whatever they are called. */
export async function readImportedText({ file, absolute }: InputFile): Promise<ImportedText> {
  const bytes = await bytesOf(file, absolute);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const decoded = decodeText(bytes, MOST_MARKUP_BYTES);
  const reader = decoded.kind === "text" ? recognise(decoded.text, file) : null;
  if (decoded.kind === "text" && reader) return { kind: "recognised", text: decoded.text, reader };
  return plainText(file, bytes.length > MAX_BYTES ? tooLarge(bytes.length) : decoded);
}

async function bytesOf(file: string, absolute: string): Promise<Uint8Array | OcrText> {
  // Looked at before it is read: what is far too large never comes into memory.
  const size = await stat(absolute).then(
    (found) => found.size,
    () => 0,
  );
  if (size > MOST_MARKUP_BYTES) return plainText(file, tooLarge(size, MOST_MARKUP_BYTES));
  const bytes = await readFile(absolute).catch(reasonOf);
  if (typeof bytes !== "string") return bytes;
  return failed(file, {
    rule: "cannot-read",
    at: FILE_START,
    message: `读不到文件（${bytes}）`,
    cure: "检查路径和权限",
  });
}

const failed = (file: string, found: Omit<Parameters<Report>[0], "severity">): OcrText => ({
  kind: "failed",
  problem: reporter(file)({ severity: "error", ...found }),
});

/** Text, unless it is mark-up or data. */
function plainText(file: string, decoded: ReturnType<typeof decodeText>): OcrText {
  if (decoded.kind === "refused") {
    const { rule, line, column, message, cure } = decoded;
    return failed(file, { rule, at: { line, column }, message, cure });
  }
  const { body, firstLine } = stripFrontMatter(decoded.text);
  const format = foreignFormat(body);
  if (format === null) return decoded;
  const blank = /^\s*/.exec(body)?.[0] ?? "";
  return failed(file, {
    rule: "not-plain-text",
    at: { line: firstLine + blank.split("\n").length - 1, column: 1 },
    message: `内容是 ${format.name}，不是版面的文字`,
    cure: format.cure,
  });
}
