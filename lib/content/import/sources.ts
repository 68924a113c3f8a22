import { stat } from "node:fs/promises";
import path from "node:path";
import { listEntries } from "@/lib/files/list-files";
import { compare } from "@/lib/records/compare";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { type Chosen, chooseSources } from "./choose-sources";
import { CURES } from "./file-format";
import type { InputFile } from "./input-file";
import { IMPORTED_KINDS, kindOfInput } from "./input-kinds";

export type { InputFile } from "./input-file";

/**
 * The files to import that paths name or contain, folders in the order of their names; `cwd` is where paths begin.
 * `withoutPictures`: why pictures of pages can't be read; null where they can.
 */
export async function findSources(
  paths: readonly string[],
  cwd: string,
  withoutPictures: string | null = null,
): Promise<{ sources: InputFile[]; problems: Problem[] }> {
  const all: { sources: InputFile[]; problems: Problem[] } = { sources: [], problems: [] };
  for (const given of paths) {
    const { sources, problems } = await sourcesAt(given, path.resolve(cwd, given), withoutPictures);
    all.sources.push(...sources);
    all.problems.push(...problems);
  }
  return { ...all, sources: distinct(all.sources) };
}

async function sourcesAt(
  file: string,
  absolute: string,
  withoutPictures: string | null,
): Promise<{ sources: InputFile[]; problems: Problem[] }> {
  const info = await stat(absolute).catch(() => null);
  const refuse = (rule: string, message: string, cure: string) => ({
    sources: [],
    problems: [reporter(file)({ severity: "error", rule, at: FILE_START, message, cure })],
  });
  if (!info) return refuse("missing-file", "没有这个文件或文件夹", "检查路径是否正确");
  if (!info.isDirectory()) {
    if (kindOfInput(file) !== null) return { sources: [{ file, absolute }], problems: [] };
    const cure =
      OTHER_KINDS.find(([kind]) => kind.test(file))?.[1] ?? "把识别出来的文字另存为 .txt，编码选 UTF-8";
    return refuse("not-text", `只认 ${IMPORTED_KINDS}`, cure);
  }
  const { chosen, skipped } = await listFolder(file, absolute, withoutPictures);
  const problems = [...chosen.problems, ...skipped];
  if (chosen.sources.length > 0) return { sources: chosen.sources, problems };
  const empty = refuse(
    "empty-folder",
    "文件夹里没有可以导入的文件",
    `检查路径是否正确；可以导入的是 ${IMPORTED_KINDS}`,
  );
  return { ...empty, problems: [...empty.problems, ...problems] };
}

/** The files of a folder that are imported, and what is said of the others; what systems leave in every folder is neither. */
async function listFolder(
  folder: string,
  absolute: string,
  withoutPictures: string | null,
): Promise<{ chosen: Chosen; skipped: Problem[] }> {
  const { files, links } = await listEntries(absolute);
  const linked = await Promise.all(links.map((link) => isFile(path.join(absolute, link))));
  const all = [...files, ...links.filter((_, index) => linked[index])].sort();
  const own = all.filter((name) => !isOfSystem(name) && !isCutOut(name));
  const toInput = (name: string) => ({ file: path.join(folder, name), absolute: path.join(absolute, name) });
  const dead = links.filter((name, index) => !linked[index] && !isOfSystem(name)).map(toInput);
  const wanted = own.filter((name) => kindOfInput(name) !== null).map(toInput);
  const chosen = await chooseSources(wanted);
  // Where nothing recognises pictures, those that nobody asked for by name are no mistake.
  const pictures = chosen.sources.filter(
    ({ file }) => withoutPictures !== null && kindOfInput(file) === "picture",
  );
  const sources = chosen.sources.filter((source) => !pictures.includes(source));
  const others = [
    ...own.filter((name) => kindOfInput(name) === null).map(toInput),
    ...chosen.foreign,
    ...dead,
  ];
  const skipped = [
    ...pictures.map(({ file }) => pictureNotRead(file, withoutPictures ?? "")),
    ...others.map(({ file }) => notImported(file)),
    ...cutOut(folder, all.filter(isCutOut)),
  ].sort((a, b) => compare(a.file, b.file));
  return { chosen: { ...chosen, sources }, skipped };
}

/** Pictures that a recogniser cut out of its pages: MinerU's in `images/`, PaddleOCR's in `imgs/`. */
const isCutOut = (name: string): boolean =>
  kindOfInput(name) === "picture" && /(?:^|\/)(?:images|imgs)\/[^/]+$/i.test(name);

const cutOut = (folder: string, names: readonly string[]): Problem[] =>
  names.length === 0
    ? []
    : [
        reporter(path.join(folder, path.dirname(names[0] ?? "")))({
          severity: "warning",
          rule: "not-imported",
          at: FILE_START,
          message: `images、imgs 里的 ${names.length} 张图片没有导入：是识别软件从版面上切下来的`,
          cure: "要做配图的，放进 content/media/",
        }),
      ];

const pictureNotRead = (file: string, why: string): Problem =>
  reporter(file)({
    severity: "warning",
    rule: "not-imported",
    at: FILE_START,
    message: "没有导入：是图片",
    cure: `是整版的图片：${why}；是配图就放进 content/media/`,
  });

const isFile = async (file: string): Promise<boolean> =>
  (await stat(file).catch(() => null))?.isFile() ?? false;

const isOfSystem = (name: string): boolean =>
  name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX") ||
  /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini)$/i.test(path.posix.basename(name));

/** What becomes of other kinds of files, by their endings. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:docx?|wps|rtf|odt|pages)$/i, CURES.wordProcessor],
  [/\.(?:bmp|gif|hei[cf]|psd)$/i, "是整版的图片就另存为 JPEG 或 PNG；是配图就放进 content/media/"],
  [/\.(?:html?|xhtml|mhtml)$/i, CURES.html],
  [/\.(?:xml|alto|page|hocr|json|jsonl|tsv)$/i, CURES.recogniser],
  [/\.(?:zip|rar|7z|gz|tar)$/i, "先解压"],
];

const notImported = (file: string): Problem =>
  reporter(file)({
    severity: "warning",
    rule: "not-imported",
    at: FILE_START,
    message: "没有导入：不是版面的文字、识别结果、PDF 或图片",
    cure:
      OTHER_KINDS.find(([kind]) => kind.test(file))?.[1] ??
      "是版面文字就存成 .txt（编码选 UTF-8）；不是可以不理",
  });

/** A file that was named twice, or by itself and by its folder, is one. */
const distinct = (sources: readonly InputFile[]): InputFile[] => [
  ...new Map(sources.map((source) => [source.absolute, source])).values(),
];
