import { hasTextBefore, hasTextBehind } from "./edges";
import type { Conversion, Form, Splice } from "./splice";
import { TableRows } from "./table-rows";

/** A tag as it stands in the text. */
export interface Tag {
  name: string;
  closes: boolean;
  attributes: string;
  start: number;
  end: number;
}

/** Tags with nothing but white space between them. */
export interface TagRun {
  tags: Tag[];
  start: number;
  end: number;
  inTable: boolean;
}

/** Elements that part the text of a cell. */
const CELL_BREAKS = new Set(["br", "p", "div", "li", "hr"]);
/** Elements that end the row above them. */
const ROW_ENDS = new Set(["table", "thead", "tbody", "tfoot", "tr", "caption"]);

/**
 * The runs of one table → a row a line, its cells parted by a wide space. A cell over several rows (`rowspan`) is repeated in
 * each, so that each line can be read by itself; one over several columns stands once. `plain`: text of a cell without
 * mark-up, for repeating.
 */
export function tableOf(
  text: string,
  runs: readonly TagRun[],
  plain: (text: string) => string,
): { conversions: Conversion[]; forms: Form[] } {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return { conversions: [], forms: [] };
  const rows = new TableRows(hasTextBefore(text, first.start), last.end - first.start);
  const splices = runs.flatMap((run, index): Splice[] => {
    const { start, end } = run;
    const next = runs[index + 1];
    for (const tag of run.tags) read(tag, rows);
    if (!next) return [{ start, end, to: rows.finish(hasTextBehind(text, end)), literal: true }];
    const words = text.slice(end, next.start);
    return [{ start, end, to: rows.text(plain(oneLine(words))), literal: true }, ...feedsIn(words, end)];
  });
  return {
    conversions: byLine(text, splices),
    forms: [{ start: first.start, end: last.end, kind: "row" }],
  };
}

function read({ name, closes, attributes }: Tag, rows: TableRows): void {
  if (ROW_ENDS.has(name)) rows.endRow();
  else if (CELL_BREAKS.has(name)) rows.breakText();
  else if (name !== "td" && name !== "th") return;
  else if (closes) rows.endCell();
  else rows.beginCell(spanOf(attributes, "rowspan"), spanOf(attributes, "colspan"));
}

/** How far a cell reaches; no printed table has more than a hundred rows or columns. */
function spanOf(attributes: string, name: "rowspan" | "colspan"): number {
  const [, digits = "1"] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, "i").exec(attributes) ?? [];
  return Math.min(100, Math.max(1, Number(digits)));
}

const FEED = /[^\S\n]{0,80}\n\s*/g;
const oneLine = (words: string) => words.replace(FEED, " ");

/** A cell is one line, however the recogniser wrapped it. */
const feedsIn = (words: string, from: number): Splice[] =>
  [...words.matchAll(FEED)].map(({ 0: feed, index }) => ({
    start: from + index,
    end: from + index + feed.length,
    to: " ",
  }));

/** The splices as one conversion a printed line: what readers are shown of the change. */
function byLine(text: string, splices: readonly Splice[]): Conversion[] {
  const conversions: { start: number; end: number; splices: Splice[] }[] = [];
  for (const splice of splices) {
    const last = conversions.at(-1);
    if (last && !text.slice(last.splices.at(-1)?.start, splice.start).includes("\n")) {
      last.splices.push(splice);
      last.end = splice.end;
    } else conversions.push({ start: splice.start, end: splice.end, splices: [splice] });
  }
  return conversions;
}
