import type { Block } from "./block";
import { parseByline } from "./byline";
import { stripMarks } from "./plain";
import type { Source, SourceLine } from "./source";
import { endsSentence, isShort } from "./text";
import { trace } from "./traced";

const HEADING = /^[\s>]*(?:#{1,6}\s|#{2,6}[^#\s])/;
const INDENT = /^\s*(?:\u3000\s?){2}/;
const LISTED = /^\s*(?:[-*+]\s+\S|\||<\/?t[abdrh])/;
const RULE = /^\s*(?:[-=*_]\s*){3,}$/;
const BLANK = /^\s*$/;

/** Cuts the page into blocks: at blank lines, and where a line by itself shows that a new thing begins. */
export function cutBlocks(source: Source): Block[] {
  return groups(source).map((lines, index) => {
    const first = lineText(source, lines[0]);
    return {
      ...stripMarks(source.text, lines),
      index,
      lines,
      indented: INDENT.test(first),
      listed: LISTED.test(first) && !RULE.test(first),
    };
  });
}

function groups(source: Source): SourceLine[][] {
  const groups: SourceLine[][] = [];
  let run: SourceLine[] = [];
  for (const line of [...source.lines, null]) {
    if (line && !BLANK.test(source.text.slice(line.start, line.end))) run.push(line);
    else if (run.length > 0) {
      for (const group of cutRun(source, run)) groups.push(group);
      run = [];
    }
  }
  return groups;
}

/** Lines with no blank line between them. */
function cutRun(source: Source, run: readonly SourceLine[]): SourceLine[][] {
  let longest = 0;
  for (const line of run) longest = Math.max(longest, line.end - line.start);
  const groups: SourceLine[][] = [];
  let previous: string | null = null;
  for (const line of run) {
    const text = lineText(source, line);
    const group = groups.at(-1);
    if (group && previous !== null && !beginsBlock(previous, text, longest)) group.push(line);
    else groups.push([line]);
    previous = text;
  }
  return groups;
}

function beginsBlock(previous: string, text: string, longest: number): boolean {
  if (HEADING.test(text) || HEADING.test(previous)) return true;
  if (INDENT.test(text) || LISTED.test(text) || LISTED.test(previous)) return true;
  if (RULE.test(text) || RULE.test(previous)) return true;
  if (isBylineLine(previous) !== isBylineLine(text)) return true;
  // Wrapped lines are equally long; a line that ends a sentence early, or lines longer than any column, are paragraphs.
  return endsSentence(previous) && (longest > 60 || previous.trimEnd().length < longest * 0.8);
}

const isBylineLine = (text: string) =>
  isShort(text, 45) && parseByline(trace(text, 0, text.length))?.sure === true;

const lineText = (source: Source, line: SourceLine | undefined) =>
  line ? source.text.slice(line.start, line.end) : "";
