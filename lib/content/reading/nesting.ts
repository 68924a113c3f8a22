import type { Root, RootContent } from "hast";

/** Real lists and quotes are not nested deeper, and the parsers, which recurse, would run out of stack. */
export const MAX_DEPTH = 100;

const MARKDOWN_CONTAINER = /^[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/;
const YAML_CONTAINER = /^[ \t]*[-?:](?=[ \t])/;
const VOID_ELEMENTS = new Set([
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

/** The first line (from 1) on which quotes, lists, brackets or HTML nest deeper than MAX_DEPTH; null if none does. Linear. */
export function tooDeepLine(text: string): number | null {
  const deepTag = tooDeepTag(text);
  if (deepTag !== null) return text.slice(0, deepTag).split("\n").length;
  const lines = text.split("\n");
  const index = lines.findIndex((line) => containers(line) > MAX_DEPTH || longestRun(line) > MAX_DEPTH);
  return index === -1 ? null : index + 1;
}

/** Where the first tag stands that opens more than MAX_DEPTH levels; tags may run over several lines. */
function tooDeepTag(text: string): number | null {
  let depth = 0;
  for (const { 1: closing, 2: name = "", index } of text.matchAll(/<(\/?)([a-zA-Z][\w-]*)[^<>]*>/g)) {
    if (!VOID_ELEMENTS.has(name.toLowerCase())) depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > MAX_DEPTH) return index;
  }
  return null;
}

/** No paragraph, list or table has more lines, and the time that the Markdown parser takes grows with their square. */
export const MAX_LINES = 2000;

/** The line (from 1) with which a stretch of text without a blank line becomes longer than MAX_LINES; null if none does. */
export function tooLongLine(text: string): number | null {
  let run = 0;
  for (const [index, line] of text.split("\n").entries()) {
    run = line.trim() === "" ? 0 : run + 1;
    if (run > MAX_LINES) return index + 1;
  }
  return null;
}

/** Each level of a list is two levels of HTML; the elements inside the text add some more. */
const MAX_TREE_DEPTH = 2 * MAX_DEPTH + 10;

/** The line of the first element that lies deeper than any text that passes `tooDeepLine` should; null if none does. */
export function tooDeepElement(tree: Root): number | null {
  let level: RootContent[] = tree.children;
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_TREE_DEPTH) return level.find(({ position }) => position)?.position?.start.line ?? 1;
    level = level.flatMap((node) => (node.type === "element" ? node.children : []));
  }
  return null;
}

/** The first line (from 1) on which lists, maps or brackets of YAML nest deeper than MAX_DEPTH; null if none does. */
export function tooDeepYamlLine(text: string): number | null {
  let brackets = 0;
  for (const [index, line] of text.split("\n").entries()) {
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      brackets = Math.max(0, brackets + (bracket === "[" || bracket === "{" ? 1 : -1));
      if (brackets > MAX_DEPTH) return index + 1;
    }
    if (containers(line, YAML_CONTAINER) > MAX_DEPTH) return index + 1;
  }
  return null;
}

/** How many block quotes and list items a line opens. */
function containers(line: string, container = MARKDOWN_CONTAINER): number {
  let depth = Math.floor((/^[ \t]*/.exec(line)?.[0].length ?? 0) / 2);
  let rest = line;
  for (let match = container.exec(rest); match && depth <= MAX_DEPTH; match = container.exec(rest)) {
    depth += 1;
    rest = rest.slice(match[0].length);
  }
  return depth;
}

/** The longest run of opening brackets or emphasis marks. */
function longestRun(line: string): number {
  return Math.max(0, ...[...line.matchAll(/(?:!?\[)+|[*_]{2,}/g)].map(([run]) => run.length));
}
