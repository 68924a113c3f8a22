import { alignLines } from "@/lib/layout/align";
import type { OrderedLine } from "@/lib/layout/ordered";

/** A printed line with its place in the page's text: line and column from 1; null where the text has it no more. */
export interface PlacedLine {
  printed: OrderedLine;
  at: { line: number; column: number; length: number } | null;
}

/** Finds the printed lines of a layout in the page's text, as an editor has it now. */
export function placedLines(text: string, lines: readonly OrderedLine[]): PlacedLine[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const places = alignLines(text, lines);
  let line = 0;
  return lines.map((printed, index) => {
    const place = places[index];
    if (!place) return { printed, at: null };
    // Places come in order: the search goes on where the last one ended.
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= place.start) line += 1;
    const column = place.start - (starts[line] ?? 0) + 1;
    return { printed, at: { line: line + 1, column, length: place.end - place.start } };
  });
}
