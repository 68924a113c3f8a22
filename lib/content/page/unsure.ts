import type { OrderedLine, OrderedPage } from "@/lib/layout/ordered";
import type { SourceText } from "@/lib/newspaper/source/source";
import { placedLines } from "./placed-lines";

/**
 * How sure the recogniser was of a character of a page, by its offset in the source; null where it was sure, says nothing, or the
 * character is an editor's.
 */
export function surenessOf(
  layout: OrderedPage | null,
  { position, printed }: SourceText,
): (offset: number) => number | null {
  const unsure = new Map<string, number>();
  if (!layout?.lines.some((line) => line.unsure.length > 0)) return () => null;
  const starts = [0, ...[...printed.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  for (const { printed: line, at } of placedLines(printed.text, layout.lines)) {
    if (!at || line.unsure.length === 0) continue;
    const start = (starts[at.line - 1] ?? 0) + at.column - 1;
    const now = printed.text.slice(start, start + at.length);
    for (const { index, confidence } of stillThere(line, now))
      unsure.set(`${at.line}:${at.column + index}`, confidence);
  }
  return (offset) => {
    const { line, column } = position(offset);
    return unsure.get(`${line}:${column}`) ?? null;
  };
}

/** The unsure characters of a line that its text still has, and where. What an editor changed lies between a beginning and an end as printed. */
function stillThere({ text, unsure }: OrderedLine, now: string): { index: number; confidence: number }[] {
  const before = inked(text);
  const after = inked(now);
  const same = (step: (index: number) => [string?, string?]) => {
    let count = 0;
    while (count < Math.min(before.length, after.length)) {
      const [a, b] = step(count);
      if (a !== b) break;
      count += 1;
    }
    return count;
  };
  const head = same((index) => [before[index]?.unit, after[index]?.unit]);
  const tail = same((index) => [before.at(-1 - index)?.unit, after.at(-1 - index)?.unit]);
  return unsure.flatMap(({ at, confidence }) => {
    const place = before.findIndex(({ index }) => index === at);
    if (place < 0) return [];
    const fromEnd = before.length - place;
    const kept = place < head ? after[place] : fromEnd <= tail ? after[after.length - fromEnd] : undefined;
    return kept ? [{ index: kept.index, confidence }] : [];
  });
}

/** The units of a text that are no white space, and where each stands. */
const inked = (text: string): { unit: string; index: number }[] =>
  [...text.matchAll(/\S/g)].map(({ 0: unit, index }) => ({ unit, index }));
