import { stat } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "@/lib/files/error-code";
import { listEntries } from "@/lib/files/list-files";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { CURES } from "./file-format";

/** A file to import: as the editor called it, and where it is. */
export interface InputFile {
  file: string;
  absolute: string;
}

const TEXT_FILE = /\.(?:txt|md|markdown)$/i;
/** Files that hold one story: Word's, and web pages. */
const MANUSCRIPT = /\.(?:docx|docm|x?html?|mht(?:ml)?)$/i;
/** Files of other word processors: one that is named is told how to convert it. */
const OLD_MANUSCRIPT = /\.(?:doc|wps|wpt|rtf|odt|ott|uot|pages)$/i;

/** Whether a file holds one story, by its name. */
export const isManuscript = (file: string): boolean => MANUSCRIPT.test(file) || OLD_MANUSCRIPT.test(file);
const isImported = (name: string): boolean => TEXT_FILE.test(name) || MANUSCRIPT.test(name);

/** The text files that paths name or contain, folders in the order of their names; `cwd` is where paths begin. */
export async function findSources(
  paths: readonly string[],
  cwd: string,
): Promise<{ sources: InputFile[]; problems: Problem[] }> {
  const all: { sources: InputFile[]; problems: Problem[] } = { sources: [], problems: [] };
  for (const given of paths) {
    const { sources, problems } = await sourcesAt(given, path.resolve(cwd, given));
    all.sources.push(...sources);
    all.problems.push(...problems);
  }
  return { ...all, sources: distinct(all.sources) };
}

async function sourcesAt(
  file: string,
  absolute: string,
): Promise<{ sources: InputFile[]; problems: Problem[] }> {
  const info = await stat(absolute).catch(() => null);
  const refuse = (rule: string, message: string, cure: string) => ({
    sources: [],
    problems: [reporter(file)({ severity: "error", rule, at: FILE_START, message, cure })],
  });
  if (!info) return refuse("missing-file", "没有这个文件或文件夹", "检查路径是否正确");
  if (!info.isDirectory()) {
    return isImported(file) || isManuscript(file)
      ? { sources: [{ file, absolute }], problems: [] }
      : refuse(
          "not-text",
          "只认 .txt、.md、.docx 和 .html 文件",
          "版面的文字存成 .txt（编码选 UTF-8），一篇稿子存成 .docx",
        );
  }
  const { sources, skipped } = await listFolder(file, absolute);
  const problems = skipped.map(notImported);
  if (sources.length > 0) return { sources, problems };
  const empty = refuse("empty-folder", "文件夹里没有 .txt、.md、.docx 或 .html 文件", "检查路径是否正确");
  return { ...empty, problems: [...empty.problems, ...problems] };
}

/** The text files of a folder, and the paths of what is not imported; what systems leave in every folder is neither. */
async function listFolder(
  folder: string,
  absolute: string,
): Promise<{ sources: InputFile[]; skipped: string[] }> {
  const { files, links } = await listEntries(absolute);
  const linked = await Promise.all(links.map((link) => isFile(path.join(absolute, link))));
  const all = [...files, ...links.filter((_, index) => linked[index])].sort();
  const own = all.filter((name) => !isOfSystem(name) && !isBesidePage(name, all));
  const toInput = (name: string) => ({ file: path.join(folder, name), absolute: path.join(absolute, name) });
  return {
    sources: own.filter(isImported).map(toInput),
    skipped: [
      ...own.filter((name) => !isImported(name)),
      ...links.filter((name, index) => !linked[index] && !isOfSystem(name)),
    ].map((name) => path.join(folder, name)),
  };
}

const isFile = async (file: string): Promise<boolean> =>
  (await stat(file).catch(() => null))?.isFile() ?? false;

const isOfSystem = (name: string): boolean =>
  name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX") ||
  /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini)$/i.test(path.posix.basename(name));

/** 大桥_files/1.jpg: what a browser saves beside a page, 大桥.html, belongs to it. */
function isBesidePage(name: string, all: readonly string[]): boolean {
  const folder = /^(.*?)(?:_files|\.files)\//i.exec(name)?.[1];
  return folder !== undefined && [".html", ".htm", ".xhtml"].some((ending) => all.includes(folder + ending));
}

/** What becomes of other kinds of files, by their endings. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [OLD_MANUSCRIPT, CURES.wordProcessor],
  [
    /\.(?:pdf|jpe?g|png|tiff?|bmp|webp|gif|hei[cf])$/i,
    "先用识别（OCR）软件转成文字，存成 .txt；是配图就放进 content/media/",
  ],
  [/\.(?:xml|alto|hocr|json|jsonl)$/i, CURES.recogniser],
  [/\.(?:zip|rar|7z|gz|tar)$/i, "先解压"],
];

const notImported = (file: string): Problem =>
  reporter(file)({
    severity: "warning",
    rule: "not-imported",
    at: FILE_START,
    message: "没有导入：只认 .txt、.md、.docx 和 .html 文件",
    cure:
      OTHER_KINDS.find(([kind]) => kind.test(file))?.[1] ??
      "是版面文字就存成 .txt（编码选 UTF-8）；不是可以不理",
  });

/** A file that was named twice, or by itself and by its folder, is one. */
const distinct = (sources: readonly InputFile[]): InputFile[] => [
  ...new Map(sources.map((source) => [source.absolute, source])).values(),
];

/** Why a file could not be read or written: the system's name for it (EACCES, ENOSPC …), else what the error says. */
export const reasonOf = (error: unknown): string => errorCode(error) ?? String(error);
