import type { Box } from "@/lib/records/box";
import type { Grey } from "./grey";
import { LEAST_INK } from "./ink";

/** What is left of a line's height at least: less, and it is no dark type on lighter paper. */
const LEAST_LEFT = 0.8;

/**
 * A level line's box with its upper and lower edge where its print ends on the page itself. On the smaller picture on which lines are
 * found a pixel is a twentieth of the type's height, and its thin strokes are hardly darker than the paper: sizes of type would differ
 * from line to line. `spare`: how far the edges may be off, in pixels.
 */
export function closeRows(box: Box, page: Grey, spare: number): Box {
  const [left, top, width, height] = box;
  const from = Math.max(0, Math.floor(top - spare));
  const to = Math.min(page.height, Math.ceil(top + height + spare));
  const first = Math.max(0, Math.round(left));
  const end = Math.min(page.width, Math.round(left + width));
  const counts = darkInRows(page, [first, end], [from, to]);
  const least = LEAST_INK * counts.reduce((most, count) => Math.max(most, count), 0);
  const upper = counts.findIndex((count) => count > least);
  const lower = counts.findLastIndex((count) => count > least) + 1;
  return lower - upper < LEAST_LEFT * height ? box : [left, from + upper, width, lower - upper];
}

/** How many pixels of each row are nearer to the darkest of all than to the brightest. */
function darkInRows(
  { width, pixels }: Grey,
  [first, end]: readonly [number, number],
  [from, to]: readonly [number, number],
): Uint32Array {
  let [darkest, brightest] = [255, 0];
  for (let y = from; y < to; y++)
    for (let x = first; x < end; x++) {
      const pixel = pixels[y * width + x] ?? 0;
      if (pixel < darkest) darkest = pixel;
      if (pixel > brightest) brightest = pixel;
    }
  const limit = (darkest + brightest) / 2;
  const counts = new Uint32Array(Math.max(0, to - from));
  for (let y = from; y < to; y++)
    for (let x = first; x < end; x++)
      if ((pixels[y * width + x] ?? 0) < limit) counts[y - from] = (counts[y - from] ?? 0) + 1;
  return counts;
}
