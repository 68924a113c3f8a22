import { stat } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "@/lib/files/error-code";
import { listFiles } from "@/lib/files/list-files";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";

/** A file to import: as the editor called it, and where it is. */
export interface InputFile {
  file: string;
  absolute: string;
}

const TEXT_FILE = /\.(?:txt|md|markdown)$/i;

/** The text files that paths name or contain, folders in the order of their names; `cwd` is where paths begin. */
export async function findSources(
  paths: readonly string[],
  cwd: string,
): Promise<{ sources: InputFile[]; problems: Problem[] }> {
  const all: { sources: InputFile[]; problems: Problem[] } = { sources: [], problems: [] };
  for (const given of paths) {
    const { sources, problem } = await sourcesAt(given, path.resolve(cwd, given));
    all.sources.push(...sources);
    if (problem) all.problems.push(problem);
  }
  return { ...all, sources: distinct(all.sources) };
}

async function sourcesAt(
  file: string,
  absolute: string,
): Promise<{ sources: InputFile[]; problem?: Problem }> {
  const info = await stat(absolute).catch(() => null);
  const refuse = (rule: string, message: string, cure: string) => ({
    sources: [],
    problem: reporter(file)({ severity: "error", rule, at: FILE_START, message, cure }),
  });
  if (!info) return refuse("missing-file", "没有这个文件或文件夹", "检查路径是否正确");
  if (!info.isDirectory()) {
    return TEXT_FILE.test(file)
      ? { sources: [{ file, absolute }] }
      : refuse("not-text", "只认 .txt 和 .md 文件", "把识别出来的文字另存为 .txt，编码选 UTF-8");
  }
  const sources = await listFolder(file, absolute);
  return sources.length > 0
    ? { sources }
    : refuse("empty-folder", "文件夹里没有 .txt 或 .md 文件", "检查路径是否正确");
}

async function listFolder(folder: string, absolute: string): Promise<InputFile[]> {
  const files = await listFiles(absolute);
  return files
    .filter((name) => TEXT_FILE.test(name) && !path.basename(name).startsWith("."))
    .map((name) => ({ file: path.join(folder, name), absolute: path.join(absolute, name) }));
}

/** A file that was named twice, or by itself and by its folder, is one. */
const distinct = (sources: readonly InputFile[]): InputFile[] => [
  ...new Map(sources.map((source) => [source.absolute, source])).values(),
];

/** Why a file could not be read or written: the system's name for it (EACCES, ENOSPC …), else what the error says. */
export const reasonOf = (error: unknown): string => errorCode(error) ?? String(error);
