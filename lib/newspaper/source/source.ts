import type { Position } from "@/lib/records/problem";
/** A printed line: `start` and `end` are offsets into the source, the line end not included. */
export interface SourceLine {
  /** From 1. */
  number: number;
  start: number;
  end: number;
}

/** The normalised text of a page and its lines. */
export interface SourceText {
  text: string;
  lines: readonly SourceLine[];
  position(offset: number): Position;
}

/** A page as the splitter reads it: without byte order mark, each line end a line feed. */
export function readSource(printed: string): SourceText {
  const text = printed.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const lines = linesOf(text);
  return { text, lines, position: (offset) => position(lines, offset) };
}

function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    lines.push({ number: lines.length + 1, start, end });
    start = end + 1;
  }
  return lines;
}

function position(lines: readonly SourceLine[], offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  return { line: line?.number ?? 1, column: offset - (line?.start ?? 0) + 1 };
}
