import { concat, slice, type Traced, trim } from "./traced";

/** A line without its Markdown marks, and the marks. */
export interface PlainLine {
  text: Traced;
  markup: Traced[];
  heading: number | null;
  bold: boolean;
}

const HEADING = /^\s{0,3}(#{1,6})(?:\s+|(?=\S))/;
const CLOSING_HASHES = /\s+#+\s*$/;
const QUOTE = /^(?:\s{0,3}>\s?){1,100}/;

/**
 * Takes the marks of headings, quotes and emphasis off one line. OCR sets `**` where print is bold; a tilde is a range
 * (6~7月) and `2024.` is a number, so neither is a mark.
 */
export function plainLine(line: Traced): PlainLine {
  const markup: Traced[] = [];
  let rest = line;
  const quote = QUOTE.exec(rest.text);
  if (quote) {
    markup.push(slice(rest, 0, quote[0].length));
    rest = slice(rest, quote[0].length);
  }
  const heading = HEADING.exec(rest.text);
  if (heading) {
    markup.push(slice(rest, 0, heading[0].length));
    rest = slice(rest, heading[0].length);
    const closing = CLOSING_HASHES.exec(rest.text);
    if (closing) {
      markup.push(slice(rest, closing.index));
      rest = slice(rest, 0, closing.index);
    }
  }
  const trimmed = trim(rest);
  const bold = /^\*\*[^*]+\*\*$/.test(trimmed.text) || /^__[^_]+__$/.test(trimmed.text);
  const emphasis = withoutEmphasis(trimmed);
  return {
    text: trim(emphasis.text),
    markup: [...markup, ...emphasis.markup],
    heading: heading?.[1]?.length ?? null,
    bold,
  };
}

/** Runs of two and three stars are marks wherever they stand; a single star only as one of a tight pair. */
function withoutEmphasis(line: Traced): { text: Traced; markup: Traced[] } {
  const marks = [
    ...line.text.matchAll(/\*{2,3}|__|(?<![\w*])\*(?=[^\s*][^*]{0,200}\*)|(?<=[^\s*])\*(?![\w*])/g),
  ];
  if (marks.length === 0) return { text: line, markup: [] };
  const kept: Traced[] = [];
  const markup: Traced[] = [];
  let done = 0;
  for (const { 0: mark, index } of marks) {
    kept.push(slice(line, done, index));
    markup.push(slice(line, index, index + mark.length));
    done = index + mark.length;
  }
  return { text: concat([...kept, slice(line, done)]), markup };
}
