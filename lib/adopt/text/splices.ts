/** A stretch of a text, and what stands in its place. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** A text with stretches changed that do not overlap; of two that do the first counts. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let made = "";
  let from = 0;
  for (const { start, end, text: instead } of [...splices].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    if (start < from) continue;
    made += text.slice(from, start) + instead;
    from = end;
  }
  return made + text.slice(from);
}
