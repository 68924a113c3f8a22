import { isOneLine, type LineKind } from "../source/line-label";
import type { SourceText } from "../source/source";
import { trace } from "../source/traced";
import { lineFinder } from "./find-lines";
import { nameOf } from "./propose";

/** Marks of Markdown at the beginning of a line: editors name a line by its words. */
const MARKS = /^[\s#>*-]*/;

/**
 * The words by which an entry of `lines:` or `stories:` names a printed line, `number` from 1: as few as are on the page once. null
 * where nothing names it. `is`: what the entry says, null where it says nothing of one line alone.
 */
export function lineWords(source: SourceText, number: number, is: LineKind | null): string | null {
  const line = source.lines.find((each) => each.number <= number && number <= each.last);
  if (!line) return null;
  const text = source.text.slice(line.start, line.end);
  const start = line.start + (MARKS.exec(text)?.[0].length ?? 0);
  const words = trace(source.text, start, Math.max(start, line.end));
  return nameOf(source, lineFinder(source), words, is !== null && isOneLine(is) && line.last > line.number);
}
