import type { LayoutLine, PageLayout } from "@/lib/layout/model";
import type { Box } from "@/lib/records/box";
import { close } from "../train/measure";
import { type Sheet, type SheetLine, textOf } from "./sheet";

/** How a page as it was read lies on its sheet. */
export interface ReadPage {
  /** Points to one of its units. */
  scale: number;
  /** Of its upper left corner, on the sheet. */
  left: number;
  top: number;
}

/** How a page lies on its sheet, which was turned, straightened or cut before it was read: lines that are read exactly tell. */
export function placeOf(
  sheet: Sheet,
  {
    width,
    height,
    lines,
  }: Pick<PageLayout, "width" | "height"> & { lines: readonly Pick<LayoutLine, "text" | "box">[] },
  scale: number,
): ReadPage {
  const printed = new Map<string, SheetLine | null>();
  for (const line of sheet.lines) {
    const text = close(textOf(line));
    printed.set(text, printed.has(text) ? null : line);
  }
  const pairs = lines.flatMap(({ text, box }) => {
    const line = printed.get(close(text));
    return line && close(text).length > 4 ? [{ own: line.box, box }] : [];
  });
  const middle = (of: (pair: (typeof pairs)[number]) => number, otherwise: number) =>
    pairs.map(of).sort((a, b) => a - b)[Math.floor(pairs.length / 2)] ?? otherwise;
  return {
    scale,
    left: middle(
      ({ own, box }) => own[0] + own[2] / 2 - (box[0] + box[2] / 2) * scale,
      (sheet.width - width * scale) / 2,
    ),
    top: middle(
      ({ own, box }) => own[1] + own[3] / 2 - (box[1] + box[3] / 2) * scale,
      (sheet.height - height * scale) / 2,
    ),
  };
}

/** The printed line that stands where something was read; null where none does. */
export function lineAt(sheet: Sheet, page: ReadPage, box: Box): SheetLine | null {
  const own = onSheet(page, box);
  let best: SheetLine | null = null;
  let most = 0;
  for (const line of sheet.lines) {
    const shared = sharedArea(line.box, own);
    if (shared > most) [best, most] = [line, shared];
  }
  return best;
}

const onSheet = ({ scale, left, top }: ReadPage, [x, y, width, height]: Box): Box => [
  left + x * scale,
  top + y * scale,
  width * scale,
  height * scale,
];

function sharedArea([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  return width > 0 && height > 0 ? width * height : 0;
}
