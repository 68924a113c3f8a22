import { readFile, stat } from "node:fs/promises";
import { errorCode } from "@/lib/files/error-code";
import {
  FILE_START,
  type Position,
  type Problem,
  positionAt,
  type Report,
  reporter,
} from "@/lib/records/problem";
import { mergeMarker } from "./merge-marker";

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
  const bytes = await readRegular(absolute);
  if (!(bytes instanceof Uint8Array)) return refuse(name, { at: FILE_START, ...bytes });
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
  const marker = mergeMarker(text);
  if (marker) {
    const { offset, ...words } = marker;
    return refuse(name, { ...words, at: positionAt(text, offset) });
  }
  return { ok: true, file: { file: name, text } };
}

interface Unread {
  rule: string;
  message: string;
  cure: string;
}

/** The bytes of a file, or why they are not read. Pipes and devices are not opened: they may never end. */
async function readRegular(absolute: string): Promise<Uint8Array | Unread> {
  try {
    const found = await stat(absolute);
    if (!found.isFile()) return NO_FILE;
    return found.size > MAX_BYTES ? tooLarge(found.size) : await readFile(absolute);
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return unread(absolute, code);
  }
}

const NO_FILE: Unread = {
  rule: "not-a-file",
  message: "这里应是一个文件，却是文件夹、管道或设备",
  cure: "移走它，换成文本文件",
};

const tooLarge = (size: number): Unread => ({
  rule: "too-large",
  message: `文件有 ${(size / 1024 / 1024).toFixed(1)} MB，超过 2 MB`,
  cure: "一个文件只放一个版面或一篇稿件；图片放进 content/media/",
});

function unread(absolute: string, code: string): Unread {
  // What the system's listing gives for bytes that are no UTF-8: the file can't be asked for by such a name.
  if (absolute.includes("\uFFFD"))
    return {
      rule: "name-not-utf8",
      message: "文件名不是 UTF-8 编码，读不到这个文件",
      cure: "给文件重新起名，例如 tudou-caishou.md",
    };
  if (code === "EACCES" || code === "EPERM")
    return {
      rule: "unreadable-file",
      message: "没有读这个文件的权限",
      cure: "改好文件和文件夹的权限",
    };
  return {
    rule: "unreadable-file",
    message: `读不到这个文件（${code}）`,
    cure: "核对文件是否还在、名字是否太长，再试一次",
  };
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
