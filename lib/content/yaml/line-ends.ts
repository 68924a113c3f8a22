/** Lines with what ends each of them. */
const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];

const bare = (line: string): string => line.replace(/[\r\n]+$/, "");

/** A text as editing works on it: without BOM, each line ended by `\n`. */
export const unixText = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");

/**
 * A text that was edited as `unixText`, with the bytes that it had: the lines above and below what was changed end as they
 * did, the changed ones as most of the others do.
 */
export function withLineEnds(original: string, edited: string): string {
  const mark = original.startsWith("\uFEFF") ? "\uFEFF" : "";
  if (edited === unixText(original)) return original;
  const [old, lines] = [linesOf(original.slice(mark.length)), linesOf(edited)];
  const count = (end: string) => original.split(end).length - 1;
  const end = count("\r\n") * 2 > count("\n") ? "\r\n" : "\n";
  const isSame = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && bare(a) === bare(b) && bare(a) !== a && bare(b) !== b;
  let above = 0;
  while (isSame(old[above], lines[above])) above += 1;
  let below = 0;
  const least = Math.min(old.length, lines.length) - above;
  while (below < least && isSameEnd(old.at(-1 - below), lines.at(-1 - below))) below += 1;
  const changed = lines.slice(above, lines.length - below).map((line) => line.replace(/\n$/, end));
  return mark + [...old.slice(0, above), ...changed, ...old.slice(old.length - below)].join("");
}

/** The last line may have no end at all, in both. */
const isSameEnd = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && unixText(a) === b;
