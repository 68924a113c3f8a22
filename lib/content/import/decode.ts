import { firstInvalid, MAX_BYTES } from "@/lib/content/reading/files";
import { FILE_START, type Position } from "@/lib/records/problem";
import { decodeAs, utf16Of } from "@/lib/text/strict-decode";

export type Encoding = "UTF-8" | "UTF-16" | "GB18030";

/** The text of a file's bytes, without BOM, lines ended by `\n`; or why there is none. Lines and columns from 1. */
type DecodedText =
  | { kind: "text"; text: string; encoding: Encoding }
  | ({ kind: "refused"; rule: string; message: string; cure: string } & Position);

/** A page's text is not larger; recognisers' files with a place for each character may be. */
export const MOST_MARKUP_BYTES = 64 * 1024 * 1024;

/**
 * Decodes by the byte order mark, else as UTF-8, else as GB18030: the encodings in which Chinese OCR text comes. `most`: the size
 * from which on a file is refused.
 */
export function decodeText(bytes: Uint8Array, most = MAX_BYTES): DecodedText {
  if (bytes.length > most) return tooLarge(bytes.length, most);
  const decoded = decodeAny(bytes);
  if (decoded.kind === "refused") return decoded;
  if (decoded.text.includes("\0")) return BINARY;
  const text = decoded.text.replace(/\r\n?/g, "\n");
  return text.trim() === "" ? EMPTY : { ...decoded, text };
}

function decodeAny(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16) return accept(decodeAs(utf16, bytes), "UTF-16");
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 !== null) return accept(utf8, "UTF-8");
  if (isDamagedUtf8(bytes)) return { ...DAMAGED, ...firstInvalid(bytes) };
  const gb18030 = decodeAs("gb18030", bytes);
  return accept(gb18030 !== null && isChinese(gb18030) ? gb18030 : null, "GB18030");
}

const accept = (text: string | null, encoding: Encoding): DecodedText =>
  text === null ? BINARY : { kind: "text", text, encoding };

/** Whether bytes are UTF-8 with a few bad ones, not GB18030: GB18030 read as UTF-8 has hardly any Chinese characters. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  return count(text, /\p{Script=Han}/gu) > count(text, /\uFFFD/g);
}

/** Almost any bytes can be read as GB18030: it is taken for right only where most letters come out as Chinese ones. */
function isChinese(text: string): boolean {
  return count(text, /\p{Script=Han}/gu) * 2 > count(text, /[^\p{ASCII}\p{P}\p{S}\s]/gu);
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

const BINARY: DecodedText = {
  kind: "refused",
  rule: "not-text",
  ...FILE_START,
  message: "不是认得的文字文件：不是 UTF-8、UTF-16，也不是 GB18030",
  cure: "导入识别出来的文字，不是图片、PDF 或 Word 文件；编码另存为 UTF-8",
};

const EMPTY: DecodedText = {
  kind: "refused",
  rule: "empty-file",
  ...FILE_START,
  message: "文件是空的",
  cure: "核对识别结果，重新导出",
};

const DAMAGED = {
  kind: "refused" as const,
  rule: "damaged-utf8",
  message: "文件是 UTF-8，但从这里起有坏了的字节",
  cure: "从识别软件重新导出；或打开文件补上这里的字，另存为 UTF-8",
};

const MEGABYTE = 1024 * 1024;

export const tooLarge = (size: number, most = MAX_BYTES): DecodedText & { kind: "refused" } => ({
  kind: "refused",
  rule: "too-large",
  ...FILE_START,
  message: `文件有 ${(size / MEGABYTE).toFixed(1)} MB，超过 ${most / MEGABYTE} MB`,
  cure: "一个文件只放一个版面",
});
