/** What an edit did to a file's lines, as `diff` shows it: the lines that went, then those that came, with their numbers from 1. */
export function changedLines(before: string, after: string): string[] {
  const [old, lines] = [before.split(/\r\n|\n|\r/), after.split(/\r\n|\n|\r/)];
  let above = 0;
  while (above < old.length && above < lines.length && old[above] === lines[above]) above += 1;
  let below = 0;
  const least = Math.min(old.length, lines.length) - above;
  while (below < least && old.at(-1 - below) === lines.at(-1 - below)) below += 1;
  const gone = old.slice(above, old.length - below).map((line, index) => `- ${above + index + 1}: ${line}`);
  const come = lines
    .slice(above, lines.length - below)
    .map((line, index) => `+ ${above + index + 1}: ${line}`);
  return [...gone, ...come];
}
