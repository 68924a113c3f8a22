import type { OrderedPage } from "@/lib/layout/ordered";
import type { Box } from "@/lib/records/box";
import type { BlockLayout } from "./block-layout";

/** Share of the page's height in which lines stand at its edge. */
const EDGE = 0.045;
/** How near a picture its caption stands, in characters. */
const NEAR = 2.5;

/** The edge of the page at which a box stands. */
export function edgeOf([, y, , height]: Box, page: OrderedPage): BlockLayout["edge"] {
  if (y + height < page.height * EDGE) return "top";
  return y > page.height * (1 - EDGE) ? "bottom" : null;
}

/** Where a picture is that a box stands close to; `size`: of its type, in the page's units. */
export function nearPicture(
  [x, y, width, height]: Box,
  page: OrderedPage,
  size: number,
): BlockLayout["picture"] {
  for (const [left, top, wide, high] of page.pictures) {
    const across = Math.min(x + width, left + wide) - Math.max(x, left);
    const along = Math.min(y + height, top + high) - Math.max(y, top);
    if (across > width / 2) {
      if (Math.abs(y - (top + high)) < NEAR * size) return "above";
      if (Math.abs(top - (y + height)) < NEAR * size) return "below";
    }
    if (
      along > height / 2 &&
      Math.min(Math.abs(x - (left + wide)), Math.abs(left - (x + width))) < NEAR * size
    )
      return "beside";
  }
  return null;
}
