import { readFile } from "node:fs/promises";
import { stripFrontMatter } from "@/lib/content/yaml/front-matter";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { decodeText, type Encoding } from "./decode";
import { foreignFormat } from "./file-format";
import { type InputFile, reasonOf } from "./sources";

/** A recogniser's text, or why there is none. */
export type OcrText =
  | { kind: "text"; text: string; encoding: Encoding }
  | { kind: "failed"; problem: Problem };

/** Reads a page's text in whatever encoding it comes: without BOM, lines ended by `\n`, with its front matter if it has any. */
export async function readOcrText({ file, absolute }: InputFile): Promise<OcrText> {
  const report = (found: Omit<Parameters<ReturnType<typeof reporter>>[0], "severity">): OcrText => ({
    kind: "failed",
    problem: reporter(file)({ severity: "error", ...found }),
  });
  const bytes = await readFile(absolute).catch(reasonOf);
  if (typeof bytes === "string")
    return report({
      rule: "cannot-read",
      at: FILE_START,
      message: `读不到文件（${bytes}）`,
      cure: "检查路径和权限",
    });
  const decoded = decodeText(bytes);
  if (decoded.kind === "refused") {
    const { rule, line, column, message, cure } = decoded;
    return report({ rule, at: { line, column }, message, cure });
  }
  const { body, firstLine } = stripFrontMatter(decoded.text);
  const format = foreignFormat(body);
  if (format === null) return decoded;
  const blank = /^\s*/.exec(body)?.[0] ?? "";
  return report({
    rule: "not-plain-text",
    at: { line: firstLine + blank.split("\n").length - 1, column: 1 },
    message: `内容是 ${format.name}，不是版面的文字`,
    cure: format.cure,
  });
}
