import { looksLikeByline } from "./byline";
import { plainLine } from "./marks";
import { endsSentence } from "./sentence";
import type { Source, SourceLine } from "./source";
import { joinSoftly, type Traced, trace } from "./traced";
import type { RawBlock } from "./types";

const FULL_WIDTH_INDENT = /^[ \t]*　{1,}/;

interface Line extends ReturnType<typeof plainLine> {
  number: number;
  indented: boolean;
  width: number;
}

/** Cuts a page into blocks: at blank lines, around headings and bylines, before indents, after lines that end early. */
export function blocksOf(source: Source): RawBlock[] {
  const blocks: RawBlock[] = [];
  let group: Line[] = [];
  const close = () => {
    if (group.length > 0) blocks.push(...cut(group));
    group = [];
  };
  for (const line of source.lines) {
    if (line.text.trim() === "") close();
    else group.push(readLine(source, line));
  }
  close();
  return blocks;
}

function readLine(source: Source, line: SourceLine): Line {
  const plain = plainLine(trace(source.text, line.start, line.end));
  return {
    ...plain,
    number: line.number,
    indented: FULL_WIDTH_INDENT.test(line.text),
    width: line.text.trimEnd().length,
  };
}

/** Cuts lines that no blank line parts. */
function cut(lines: readonly Line[]): RawBlock[] {
  const widest = Math.max(...lines.map(({ width }) => width));
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && belongsTo(last, line, widest)) block.push(line);
    else blocks.push([line]);
  }
  return blocks.map(toBlock);
}

/** Whether a line goes on with what the line above it began. */
function belongsTo(last: Line, line: Line, widest: number): boolean {
  if (last.heading !== null || line.heading !== null || line.indented) return false;
  if (last.bold || line.bold) return false;
  const bylines = [last, line].map(({ text }) => looksLikeByline(text.text));
  if (bylines[0] || bylines[1]) return bylines[0] === bylines[1];
  // A line that ends a sentence well before the margin ended its paragraph.
  return !(endsSentence(last.text.text) && last.width < widest - 2);
}

function toBlock(lines: readonly Line[]): RawBlock {
  const [first] = lines;
  const texts: Traced[] = lines.map(({ text }) => text);
  return {
    lines: lines.map(({ number, text }) => ({ number, text })),
    text: texts.reduce((joined, text) => joinSoftly(joined, text)),
    markup: lines.flatMap(({ markup }) => markup),
    heading: first?.heading ?? null,
    bold: lines.every(({ bold }) => bold),
    indented: first?.indented ?? false,
  };
}
