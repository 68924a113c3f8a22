/**
 * The time that a Markdown parser takes for a paragraph grows with the square of the marks in it that may open or close
 * something: each closing one is held against all that are open. So many may stand in one paragraph, if there is no other.
 */
export const MAX_MARKS = 2000;

const MARKS = /[*_~]+|!?\[|\]|`+|<|www\./gi;
/** A line that begins a block of its own: the marks of a list's items are not held against each other. */
const OWN_BLOCK = /^\s*(?:[-+*]\s|#{1,6}\s)/;
const NUMBERED = /^\s*\d{1,9}[.)]\s/;
const DELIMITER_ROW = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The first line (from 1) of the paragraph with which the marks of a text become too many to be read in a short time; null if none does. Linear. */
export function tooManyMarksLine(text: string): number | null {
  let work = 0;
  for (const { line, marks } of paragraphs(text.split("\n"))) {
    work += marks ** 2;
    if (work > MAX_MARKS ** 2) return line;
  }
  return null;
}

/** Stretches of text whose marks are held against each other, roughly: rather too long than too short. */
function paragraphs(lines: readonly string[]): { line: number; marks: number }[] {
  const found: { line: number; marks: number }[] = [];
  let current: { line: number; marks: number } | null = null;
  let kind: "paragraph" | "list" | "table" = "paragraph";
  for (const [index, text] of lines.entries()) {
    if (text.trim() === "") {
      current = null;
      continue;
    }
    if (!current) kind = kindAt(text, lines[index + 1] ?? "");
    const apart = kind === "table" || OWN_BLOCK.test(text) || (kind === "list" && NUMBERED.test(text));
    if (!current || apart) {
      current = { line: index + 1, marks: 0 };
      found.push(current);
    }
    current.marks += text.match(MARKS)?.length ?? 0;
  }
  return found;
}

/** A table is one only where its delimiter row has as many cells as its head. */
function kindAt(first: string, second: string): "paragraph" | "list" | "table" {
  if (NUMBERED.test(first)) return "list";
  const isTable = first.includes("|") && DELIMITER_ROW.test(second) && cells(first) === cells(second);
  return isTable ? "table" : "paragraph";
}

const cells = (row: string): number =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/).length;
