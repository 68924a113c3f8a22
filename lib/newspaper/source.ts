/** One line of the page; `start` and `end` are offsets into the normalised text, the line feed left out. */
export interface SourceLine {
  /** 1-based. */
  number: number;
  start: number;
  end: number;
  text: string;
}

export interface Position {
  line: number;
  column: number;
}

/** The page as it is worked on: no BOM, lines ended by `\n`. */
export interface Source {
  text: string;
  lines: SourceLine[];
  /** Line and column, both 1-based, of an offset. */
  position(offset: number): Position;
}

export function readSource(raw: string): Source {
  const text = raw.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const lines: SourceLine[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ number: lines.length + 1, start, end: start + line.length, text: line });
    start += line.length + 1;
  }
  return { text, lines, position: (offset) => positionIn(lines, offset) };
}

function positionIn(lines: readonly SourceLine[], offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  return { line: low + 1, column: offset - (line?.start ?? 0) + 1 };
}
