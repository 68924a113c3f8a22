import type { PageLayout } from "@/lib/layout/model";
import type { Box } from "@/lib/records/box";
import { close } from "../train/measure";
import { type Sheet, textOf } from "./sheet";

/**
 * Share of a sheet's characters that were recognised otherwise: per printed line what was recognised where it stands, from the left
 * or from the top. The layout is of a picture of the sheet whose middle is the sheet's, however it was turned and straightened.
 */
export function characterErrors(sheet: Sheet, layout: PageLayout, dpi: number): number {
  const scale = 72 / dpi;
  const found = layout.lines.map(({ text, box: [x, y, width, height] }) => {
    const left = (x - layout.width / 2) * scale + sheet.width / 2;
    const top = (y - layout.height / 2) * scale + sheet.height / 2;
    return { text, box: [left, top, width * scale, height * scale] satisfies Box };
  });
  const lines = sheet.lines.map((line) => ({ line, found: [] as typeof found }));
  let edits = 0;
  for (const each of found) {
    const nearest = lines
      .map((line) => ({ line, shared: sharedArea(line.line.box, each.box) }))
      .reduce((best, one) => (one.shared > best.shared ? one : best));
    if (nearest.shared > 0) nearest.line.found.push(each);
    else edits += close(each.text).length;
  }
  let characters = 0;
  for (const { line, found: own } of lines) {
    const along = line.vertical ? 1 : 0;
    const text = own
      .sort((a, b) => a.box[along] - b.box[along])
      .map((each) => each.text)
      .join("");
    const printed = close(textOf(line));
    characters += printed.length;
    edits += distance([...printed], [...close(text)]);
  }
  return edits / characters;
}

function sharedArea([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  return width > 0 && height > 0 ? width * height : 0;
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
