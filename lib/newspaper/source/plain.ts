import { type Emphasis, findEmphasis, type Unit } from "./emphasis";
import type { SourceLine, SourceText } from "./source";
import { needsSpace, printedLength } from "./text";
import { concatTraced, EMPTY_TRACED, type Traced, trace, trimTraced } from "./traced";

/** A run of lines without its Markdown marks. */
export interface Plain {
  /** One for each line, trimmed. */
  rows: readonly Traced[];
  /** The rows as one text: a soft break between two Chinese characters is no space. */
  text: Traced;
  /** The marks taken out. */
  markup: Traced;
  /** Level of a Markdown heading; 0 for none. */
  heading: number;
  /** Whether all of it is bold. */
  bold: boolean;
  /** Offsets of the marks at which bold text ends: evidence of where a dateline ends. */
  boldEnds: ReadonlySet<number>;
}

/** A line of marks only: a rule, or the ruler below a table's first row. */
const isRuler = (line: string) =>
  (/^[\s=*_-]*$/.test(line) && printedLength(line) >= 3) || (/^[\s:|-]*$/.test(line) && line.includes("--"));

/** What marks emphasis, or takes its meaning from what follows. */
const MARK = /[\\*_]/;

/** `>`; the hashes of a heading; `- ` of a list. Four spaces are no code, and `2024.` begins no list. */
const LINE_MARKS = /\s*((?:>\s*(?!\d))*)(#{1,6}(?=\s)|#{2,6}(?=[^#\s]))?\s*([-*+](?=\s+\S))?/y;

/** Takes the Markdown marks out of neighbouring lines; each character comes back in `text` or in `markup`. */
export function stripMarks(
  source: SourceText,
  lines: readonly SourceLine[],
  isSurname: (char: string) => boolean,
): Plain {
  if (lines.every(({ start, end }) => isUnmarked(source.text.slice(start, end))))
    return unmarked(source, lines);
  const units: Unit[] = [];
  const lineMarks = new Set<number>();
  let heading = 0;
  for (const { start, end } of lines) {
    const line = source.text.slice(start, end);
    LINE_MARKS.lastIndex = 0;
    const match = LINE_MARKS.exec(line);
    heading ||= match?.[2]?.length ?? 0;
    const from = match?.[0].length ?? 0;
    const to = isRuler(line) ? 0 : match?.[2] ? closingHashes(line, from) : line.length;
    for (let index = 0; index < line.length; index += 1) {
      if (index < from || index >= to) lineMarks.add(units.length);
      units.push({ char: line.charAt(index), at: start + index });
    }
    units.push({ char: "\n", at: end });
  }
  const body = units.map((unit, index) => {
    if (lineMarks.has(index)) return { char: " ", at: unit.at };
    return MARK.test(unit.char) && source.isLiteral(unit.at) ? { char: "·", at: unit.at } : unit;
  });
  const { marks, bold } = findEmphasis(body, isSurname);
  const isMark = (index: number) => marks.has(index) || lineMarks.has(index);
  const rows = rowsOf(units, isMark);
  return {
    rows,
    text: joinRows(rows, lines),
    markup: collect(units.filter(({ char }, index) => isMark(index) && /\S/.test(char))),
    heading,
    bold: isAllBold(units, isMark, bold),
    boldEnds: new Set(bold.map(([, end]) => units[end]?.at ?? -1)),
  };
}

/** Most lines have nothing that could be a mark: nobody need look at each of their characters. */
const isUnmarked = (line: string): boolean => !MARK.test(line) && !/^\s*[>#+-]/.test(line) && !isRuler(line);

function unmarked(source: SourceText, lines: readonly SourceLine[]): Plain {
  const rows = lines.map(({ start, end }) => trimTraced(trace(source.text, start, end)));
  return {
    rows,
    text: joinRows(rows, lines),
    markup: EMPTY_TRACED,
    heading: 0,
    bold: false,
    boldEnds: NO_ENDS,
  };
}

const NO_ENDS: ReadonlySet<number> = new Set();

function closingHashes(line: string, from: number): number {
  const end = line.trimEnd();
  const bare = end.replace(/#+$/, "");
  return bare.length < end.length && bare.length > from && /\s$/.test(bare) ? bare.length : line.length;
}

function rowsOf(units: readonly Unit[], isMark: (index: number) => boolean): Traced[] {
  const rows: Traced[] = [];
  let row: Unit[] = [];
  for (const [index, unit] of units.entries()) {
    if (unit.char === "\n") {
      rows.push(trimTraced(collect(row)));
      row = [];
    } else if (!isMark(index)) row.push(unit);
  }
  return rows;
}

function joinRows(rows: readonly Traced[], lines: readonly SourceLine[]): Traced {
  const parts: Traced[] = [];
  let left = "";
  for (const [index, row] of rows.entries()) {
    if (row.text === "") continue;
    const feed = lines[index - 1]?.end;
    if (feed !== undefined && needsSpace(left, row.text)) parts.push({ text: " ", at: [feed] });
    parts.push(row);
    left = row.text;
  }
  return concatTraced(parts);
}

function isAllBold(
  units: readonly Unit[],
  isMark: (index: number) => boolean,
  bold: Emphasis["bold"],
): boolean {
  if (bold.length === 0) return false;
  const ranges = [...bold].sort(([a], [b]) => a - b);
  let range = 0;
  for (const [index, { char }] of units.entries()) {
    while ((ranges[range]?.[1] ?? Number.POSITIVE_INFINITY) <= index) range += 1;
    if (isMark(index) || /\s/.test(char)) continue;
    if (index < (ranges[range]?.[0] ?? Number.POSITIVE_INFINITY)) return false;
  }
  return true;
}

function collect(units: readonly Unit[]): Traced {
  return { text: units.map(({ char }) => char).join(""), at: units.map(({ at }) => at) };
}
