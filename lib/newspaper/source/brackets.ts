/** The opening mark of each closing one. */
export const OPENER_OF = new Map([
  ["”", "“"],
  ["』", "『"],
  ["」", "「"],
  ["）", "（"],
  ["》", "《"],
  ["】", "【"],
]);
const OPENING_MARKS = new Set(OPENER_OF.values());

/** More marks than this are not open at once in real text; the oldest are dropped, so that checking stays fast. */
const MAX_OPEN_MARKS = 16;

/** Quotes and brackets still open after `text`, given those open before it; closers without opener do nothing. */
export function openAfter(text: string, before: readonly string[]): string[] {
  const open = [...before];
  for (const [mark] of text.matchAll(/[“”『』「」（）《》【】]/g)) {
    if (OPENING_MARKS.has(mark)) {
      open.push(mark);
      if (open.length > MAX_OPEN_MARKS) open.shift();
    } else {
      const at = open.lastIndexOf(OPENER_OF.get(mark) ?? "");
      if (at !== -1) open.splice(at);
    }
  }
  return open;
}

/** Whether `text` closes a quote or bracket that it does not open itself. */
export function closes(text: string, opener: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[“”『』「」（）《》【】]/g)) {
    if (mark === opener) depth += 1;
    else if (OPENER_OF.get(mark) === opener) depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}
