import type { CropView } from "@/components/desk/doubts/doubt-item";
import type { Box } from "@/lib/records/box";
import type { Beside } from "../pages/tables";

/** How much around it is shown, in heights of body type: enough of the line to be read, and those above and below. */
const ACROSS = 12;
const DOWN = 3;

/** Where a place of the page's text is printed, cut out of its picture; null where there is none, or nobody knows where. */
export function cropOf(
  { layout, placed, picture }: Beside,
  line: number,
  column: number | null,
  pictureUrl: (picture: string) => string,
): CropView | null {
  if (!layout || picture === null) return null;
  const own = placed.filter(({ at }) => at?.line === line);
  const there =
    column === null
      ? own
      : own.filter(({ at }) => at && at.column <= column && column < at.column + at.length);
  const marks = (there.length > 0 ? there : own).slice(0, 3).map(({ printed }) => printed.box);
  if (marks.length === 0) return null;
  return {
    url: pictureUrl(picture),
    page: { width: layout.width, height: layout.height },
    part: widened(marks, [ACROSS * layout.bodySize, DOWN * layout.bodySize], layout),
    marks,
  };
}

/** The rectangle around several, with a margin, as far as the page reaches. */
function widened(
  boxes: readonly Box[],
  [across, down]: [number, number],
  page: { width: number; height: number },
): Box {
  const left = Math.max(0, Math.min(...boxes.map(([x]) => x)) - across);
  const top = Math.max(0, Math.min(...boxes.map(([, y]) => y)) - down);
  const right = Math.min(page.width, Math.max(...boxes.map(([x, , w]) => x + w)) + across);
  const bottom = Math.min(page.height, Math.max(...boxes.map(([, y, , h]) => y + h)) + down);
  return [left, top, right - left, bottom - top];
}
