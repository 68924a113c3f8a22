import type { PageLayout } from "@/lib/layout/model";
import { close } from "../train/measure";
import { lineAt, placeOf } from "./line-at";
import { type Sheet, type SheetLine, textOf } from "./sheet";

/**
 * Share of a sheet's characters that were recognised otherwise: per printed line what was recognised where it stands, from the left
 * or from the top. The layout is of a picture of the sheet at so many dots an inch.
 */
export function characterErrors(sheet: Sheet, layout: PageLayout, dpi: number): number {
  const page = placeOf(sheet, layout, 72 / dpi);
  const found = new Map<SheetLine, PageLayout["lines"]>();
  let edits = 0;
  for (const each of layout.lines) {
    const line = lineAt(sheet, page, each.box);
    if (line) found.set(line, [...(found.get(line) ?? []), each]);
    else edits += close(each.text).length;
  }
  let characters = 0;
  for (const line of sheet.lines) {
    const along = line.vertical ? 1 : 0;
    const text = (found.get(line) ?? [])
      .sort((a, b) => a.box[along] - b.box[along])
      .map((each) => each.text)
      .join("");
    const printed = close(textOf(line));
    characters += printed.length;
    edits += distance([...printed], [...close(text)]);
  }
  return edits / characters;
}

/** Levenshtein's distance. */
function distance(a: readonly string[], b: readonly string[]): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, one] of a.entries()) {
    const row = [i + 1];
    for (const [j, other] of b.entries())
      row.push(
        Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (above[j] ?? 0) + (one === other ? 0 : 1)),
      );
    above = row;
  }
  return above.at(-1) ?? 0;
}
