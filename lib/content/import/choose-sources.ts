import path from "node:path";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { stemOf } from "./file-stem";
import type { InputFile } from "./input-file";
import { kindOfInput } from "./input-kinds";
import { readImportedText } from "./read-text";

/** Of the results of one page the one that says most: lines with their blocks before lines, before text, before a picture alone. */
const RANKS: readonly string[] = [
  "MinerU middle.json",
  "PP-StructureV3 JSON",
  "PAGE XML",
  "ALTO XML",
  "hOCR",
  "Tesseract TSV",
  "PaddleOCR JSON",
  "MinerU content_list.json",
  "pdf",
  "text",
  "picture",
];

/** What is imported of a folder's files. */
export interface Chosen {
  sources: InputFile[];
  /** Files of which nothing is known that could be imported. */
  foreign: InputFile[];
  problems: Problem[];
}

/** Of a folder's files those to import: one for each page. A picture and a recogniser's file of one name are one page. */
export async function chooseSources(files: readonly InputFile[]): Promise<Chosen> {
  const groups = new Map<string, { source: InputFile; rank: number }[]>();
  const foreign: InputFile[] = [];
  for (const source of files) {
    const rank = RANKS.indexOf((await formatOf(source)) ?? "");
    if (rank < 0) {
      foreign.push(source);
      continue;
    }
    const key = path.join(path.dirname(source.absolute), stemOf(source.absolute).toLowerCase());
    groups.set(key, [...(groups.get(key) ?? []), { source, rank }]);
  }
  const sources: InputFile[] = [];
  const problems: Problem[] = [];
  for (const group of groups.values()) {
    const [best, ...others] = [...group].sort((a, b) => a.rank - b.rank);
    if (!best) continue;
    sources.push(best.source);
    // The picture from which it was made belongs to it; text alone does not say where it stands on one.
    const isText = kindOfInput(best.source.file) === "text";
    const left = others.filter(({ source }) => isText || kindOfInput(source.file) !== "picture");
    if (left.length > 0)
      problems.push(
        leftOut(
          best.source,
          left.map(({ source }) => source),
        ),
      );
  }
  return { sources, foreign, problems };
}

/** null for what holds no page. */
async function formatOf(source: InputFile): Promise<string | null> {
  const kind = kindOfInput(source.file);
  if (kind !== "markup") return kind;
  const read = await readImportedText(source);
  return read.kind === "recognised" ? read.reader.name : null;
}

const leftOut = (best: InputFile, others: readonly InputFile[]): Problem =>
  reporter(best.file)({
    severity: "warning",
    rule: "same-page-results",
    at: FILE_START,
    message: `同一版还有 ${others.map(({ file }) => path.basename(file)).join("、")}，没有用`,
    cure: "不用改；要用别的那一个，就单独导入它，加上 --force",
  });
