/** Deeper than this nobody writes, and parsers run out of stack. */
export const MAX_DEPTH = 100;

const CONTAINER = /^[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/;
const VOID = new Set([
  "area",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

/** The first line (from 1) on which quotes, lists, emphasis or HTML nest deeper than MAX_DEPTH; null if none does. Linear. */
export function tooDeepLine(text: string): number | null {
  let htmlDepth = 0;
  for (const [index, line] of text.split("\n").entries()) {
    for (const [, closing, name] of line.matchAll(/<(\/?)([a-zA-Z][\w-]*)[^<>]*>/g)) {
      if (name && !VOID.has(name.toLowerCase())) htmlDepth = Math.max(0, htmlDepth + (closing ? -1 : 1));
    }
    if (htmlDepth > MAX_DEPTH || containers(line) > MAX_DEPTH || longestRun(line) > MAX_DEPTH)
      return index + 1;
  }
  return null;
}

/** How many block quotes and list items a line opens. */
function containers(line: string): number {
  let depth = Math.floor((/^[ \t]*/.exec(line)?.[0].length ?? 0) / 2);
  let rest = line;
  for (let match = CONTAINER.exec(rest); match && depth <= MAX_DEPTH; match = CONTAINER.exec(rest)) {
    depth += 1;
    rest = rest.slice(match[0].length);
  }
  return depth;
}

/** The longest run of opening brackets or emphasis marks. */
function longestRun(line: string): number {
  return Math.max(0, ...[...line.matchAll(/(?:!?\[)+|[*_]{2,}/g)].map(([run]) => run.length));
}
