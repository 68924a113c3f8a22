import type { Box } from "@/lib/records/box";
import type { Sheet, SheetLine } from "./sheet";

/** What lengths of a page as it was read are in; its middle is the sheet's, however it was turned and straightened. */
export interface ReadPage {
  width: number;
  height: number;
  /** Points to one of its units. */
  scale: number;
}

/** The printed line that stands where something was read; null where none does. */
export function lineAt(sheet: Sheet, page: ReadPage, box: Box): SheetLine | null {
  const own = onSheet(sheet, page, box);
  let best: SheetLine | null = null;
  let most = 0;
  for (const line of sheet.lines) {
    const shared = sharedArea(line.box, own);
    if (shared > most) [best, most] = [line, shared];
  }
  return best;
}

function onSheet(sheet: Sheet, { width, height, scale }: ReadPage, [x, y, w, h]: Box): Box {
  const left = (x - width / 2) * scale + sheet.width / 2;
  const top = (y - height / 2) * scale + sheet.height / 2;
  return [left, top, w * scale, h * scale];
}

function sharedArea([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  return width > 0 && height > 0 ? width * height : 0;
}
