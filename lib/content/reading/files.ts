import { readFile, stat } from "node:fs/promises";
import {
  FILE_START,
  type Position,
  type Problem,
  positionAt,
  type Report,
  reporter,
} from "@/lib/records/problem";

/** Files larger than this are no newspaper page and no story. */
export const MAX_BYTES = 2 * 1024 * 1024;

export interface TextFile {
  /** Path from the project's folder, with forward slashes: `content/stories/2024/06/a.md`. */
  file: string;
  /** Without BOM, lines ended by `\n`. */
  text: string;
}

type ReadResult = { ok: true; file: TextFile } | { ok: false; problem: Problem };

/** Reads one text file, or says why it can't be published. `name` is what problems call it. */
export async function readText(absolute: string, name: string): Promise<ReadResult> {
  const { size } = await stat(absolute);
  if (size > MAX_BYTES) {
    const megabytes = (size / 1024 / 1024).toFixed(1);
    return refuse(name, {
      rule: "too-large",
      at: FILE_START,
      message: `文件有 ${megabytes} MB，超过 2 MB`,
      cure: "一个文件只放一个版面或一篇稿件；图片放进 content/media/",
    });
  }
  const bytes = await readFile(absolute);
  const decoded = decodeUtf8(bytes);
  if (decoded === null) {
    return refuse(name, {
      rule: "not-utf8",
      at: firstInvalid(bytes),
      message: "文件不是 UTF-8 编码",
      cure: "用编辑器“另存为”，编码选 UTF-8（GB18030、GBK 的文件要先转换）",
    });
  }
  const text = decoded.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (text.trim() === "") {
    return refuse(name, {
      rule: "empty-file",
      at: FILE_START,
      message: "文件是空的",
      cure: "写入内容，或删去这个文件",
    });
  }
  return { ok: true, file: { file: name, text } };
}

const refuse = (name: string, found: Omit<Parameters<Report>[0], "severity">): ReadResult => ({
  ok: false,
  problem: reporter(name)({ severity: "error", ...found }),
});

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Where the first byte stands that is not UTF-8: lines are ASCII line feeds, whatever the encoding. */
export function firstInvalid(bytes: Uint8Array): Position {
  const replaced = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return positionAt(replaced, replaced.indexOf("\uFFFD"));
}
