import type { Box } from "@/lib/records/box";
import { areaOf } from "./boxes";
import { type DraftLine, type DraftPage, finishPages } from "./draft";
import { latinGap } from "./latin-gaps";
import { checked, type Reading, unreadable } from "./reading";
import { Remarks } from "./remarks";
import { confidenceOf, joinWords, type Word } from "./words";

const COLUMNS = [
  "level",
  "page_num",
  "block_num",
  "par_num",
  "line_num",
  "word_num",
  "left",
  "top",
  "width",
  "height",
  "conf",
  "text",
];

/** A row: level 1 is a page, 2 a block, 3 a paragraph, 4 a line, 5 a word. */
interface Row {
  level: number;
  /** Page, block, paragraph, line. */
  place: [number, number, number, number];
  box: Box;
  confidence: number | null;
  text: string;
}

/** The table that Tesseract writes with `tsv`. */
export function readTesseractTsv(text: string): Reading {
  const lines = text.split("\n");
  const columns = (lines[0] ?? "").trim().split("\t");
  const missing = COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return unreadable(
      "tsv-columns",
      `TSV 表格里没有 ${missing.join("、")} 这几列`,
      "用 Tesseract 的 tsv 选项重新导出",
      1,
    );
  const remarks = new Remarks();
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === "") continue;
    const row = rowOf(line, columns);
    if (!row)
      return unreadable(
        "tsv-damaged",
        "这一行的列数或数字不对，不是 Tesseract 的 TSV",
        "重新导出，不要用表格软件改",
        index + 1,
      );
    rows.push(row);
  }
  const pages = new Map<number, Row[]>();
  for (const row of rows) {
    const own = pages.get(row.place[0]) ?? [];
    own.push(row);
    pages.set(row.place[0], own);
  }
  return checked({
    pages: finishPages(
      [...pages.values()].map((own) => draftPage(own)),
      remarks,
    ),
    engine: "Tesseract",
    remarks: remarks.list(),
  });
}

function rowOf(line: string, columns: readonly string[]): Row | null {
  const cells = line.split("\t");
  const last = columns.indexOf("text");
  const numberAt = (name: string) => {
    const cell = cells[columns.indexOf(name)]?.trim();
    return cell ? Number(cell) : Number.NaN;
  };
  const numbers = COLUMNS.slice(0, 11).map(numberAt);
  const [level = 0, page = 0, block = 0, par = 0, row = 0, , x = 0, y = 0, width = 0, height = 0, conf = -1] =
    numbers;
  if (numbers.some(Number.isNaN) || level < 1 || level > 5) return null;
  return {
    level,
    place: [page, block, par, row],
    box: [x, y, Math.max(0, width), Math.max(0, height)],
    confidence: confidenceOf(conf, 100),
    // A text may have tabs of its own.
    text: cells.slice(last).join("\t"),
  };
}

function draftPage(rows: readonly Row[]): DraftPage {
  const page = rows.find(({ level }) => level === 1);
  const lines = new Map<string, { box: Box | null; words: Word[]; part: string }>();
  for (const { level, place, box, confidence, text } of rows) {
    if (level < 4) continue;
    const key = place.join(" ");
    const line = lines.get(key) ?? { box: null, words: [], part: place.slice(0, 3).join(" ") };
    lines.set(key, line);
    if (level === 4) line.box = box;
    else line.words.push({ text: text.trim(), box, confidence });
  }
  const written = [...lines.values()].filter(({ words }) => words.some(({ text }) => text !== ""));
  const betweenLatin = latinGap(written.map(({ words }) => words.filter(({ text }) => text !== "")));
  const parts = [...new Set(written.map(({ part }) => part))];
  return {
    width: page && page.box[2] > 0 ? page.box[2] : null,
    height: page && page.box[3] > 0 ? page.box[3] : null,
    lines: written.map(({ box, words, part }): DraftLine => {
      const joined = joinWords(
        words.filter(({ text }) => text !== ""),
        null,
        betweenLatin,
      );
      return {
        ...joined,
        box: box ?? joined.box,
        bold: null,
        vertical: null,
        declaredSize: null,
        label: null,
        part: parts.indexOf(part),
      };
    }),
    ...wordless(rows, new Set(written.map(({ part }) => part)), page?.box),
  };
}

/** A rule is this many times longer than wide. */
const LONG = 8;
/** A picture takes at least this part of its page. */
const LARGE = 0.005;

/** Paragraphs without a word are the rules and pictures that Tesseract found; the table does not say which. */
function wordless(
  rows: readonly Row[],
  written: ReadonlySet<string>,
  page: Box | undefined,
): Pick<DraftPage, "rules" | "pictures"> {
  const boxes = rows.flatMap(({ level, place, box }) =>
    level === 3 && !written.has(place.slice(0, 3).join(" ")) ? [box] : [],
  );
  const isRule = ([, , width, height]: Box) => Math.max(width, height) >= LONG * Math.min(width, height);
  return {
    rules: boxes.filter(isRule),
    pictures: boxes.filter((box) => !isRule(box) && page && areaOf(box) >= LARGE * areaOf(page)),
  };
}
