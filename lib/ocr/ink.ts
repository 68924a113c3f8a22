import type { Box } from "@/lib/records/box";
import type { Grey } from "./grey";

/** Which pixels of a picture are printed: 1, else 0. */
export interface Ink {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** A pixel is ink if it is this much darker than what is around it. */
const DARKER = 0.82;
/** What is around a pixel: so many pixels to each side. */
const AROUND = 24;

/** Ink is what is clearly darker than its surroundings, so that shadows and yellowed paper are none. */
export function inkOf({ width, height, pixels }: Grey): Ink {
  const ink = new Uint8Array(width * height);
  const sums = columnSums(pixels, width, Math.min(AROUND, height));
  for (let y = 0; y < height; y++) {
    const below = y + AROUND;
    const above = y - AROUND - 1;
    if (y > 0)
      for (let x = 0; x < width; x++) {
        if (below < height) sums[x] = (sums[x] ?? 0) + (pixels[below * width + x] ?? 0);
        if (above >= 0) sums[x] = (sums[x] ?? 0) - (pixels[above * width + x] ?? 0);
      }
    else if (AROUND < height)
      for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (pixels[AROUND * width + x] ?? 0);
    const rows = Math.min(height - 1, below) - Math.max(0, above + 1) + 1;
    markRow(ink, pixels, sums, y * width, width, rows);
  }
  return { width, height, pixels: ink };
}

/** In a line's picture ink is what is so far from the brightest to the darkest: a mark's outline is thin, and grey where the picture was made smaller. */
const DARK = 0.35;

/** What is printed in the picture of a line. */
export function darkOf({ width, height, pixels }: Grey): Ink {
  let darkest = 255;
  let brightest = 0;
  for (const pixel of pixels) {
    darkest = Math.min(darkest, pixel);
    brightest = Math.max(brightest, pixel);
  }
  const limit = brightest - DARK * (brightest - darkest);
  return { width, height, pixels: Uint8Array.from(pixels, (pixel) => (pixel < limit ? 1 : 0)) };
}

function columnSums(pixels: Uint8Array, width: number, rows: number): Float64Array {
  const sums = new Float64Array(width);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (pixels[y * width + x] ?? 0);
  return sums;
}

function markRow(
  ink: Uint8Array,
  pixels: Uint8Array,
  sums: Float64Array,
  from: number,
  width: number,
  rows: number,
): void {
  let sum = 0;
  for (let x = 0; x < Math.min(AROUND, width); x++) sum += sums[x] ?? 0;
  for (let x = 0; x < width; x++) {
    if (x + AROUND < width) sum += sums[x + AROUND] ?? 0;
    if (x - AROUND - 1 >= 0) sum -= sums[x - AROUND - 1] ?? 0;
    const columns = Math.min(width - 1, x + AROUND) - Math.max(0, x - AROUND) + 1;
    if ((pixels[from + x] ?? 0) * columns * rows < sum * DARKER) ink[from + x] = 1;
  }
}

/** A stretch of rows or columns, from the first to before `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** The stretches in which `holds` is true. */
export function stretches(from: number, to: number, holds: (at: number) => boolean): Stretch[] {
  const found: Stretch[] = [];
  let start: number | null = null;
  for (let at = from; at <= to; at++) {
    const held = at < to && holds(at);
    if (held && start === null) start = at;
    if (!held && start !== null) {
      found.push({ start, end: at });
      start = null;
    }
  }
  return found;
}

/** How much ink each row, or each column, of a part of the page has. */
export function profile(ink: Ink, box: Box, along: "rows" | "columns"): Uint32Array {
  const { left, top, right, bottom } = pixelsOf(box, ink);
  const counts = new Uint32Array(along === "rows" ? Math.max(0, bottom - top) : Math.max(0, right - left));
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      if (ink.pixels[y * ink.width + x]) {
        const at = along === "rows" ? y - top : x - left;
        counts[at] = (counts[at] ?? 0) + 1;
      }
  return counts;
}

/** The whole pixels that a box touches, within the picture; `right` and `bottom` are the first beyond it. */
export const pixelsOf = ([x, y, width, height]: Box, within: { width: number; height: number }) => ({
  left: Math.max(0, Math.floor(x)),
  top: Math.max(0, Math.floor(y)),
  right: Math.min(within.width, Math.ceil(x + width)),
  bottom: Math.min(within.height, Math.ceil(y + height)),
});

/** What the rows at a line's edge have of ink if they are of the line; less is of its neighbours. Of the fullest row's. */
export const LEAST_INK = 0.04;
/** A strip of ink at a box's edge up to this height is of a neighbour. Of the box's. */
const STRIP = 0.12;

/** A line's box without the rows above and below it, in which nothing is printed or the feet of another line; null where nothing is. */
export function ownRows(box: Box, ink: Ink): Box | null {
  const rows = profile(ink, box, "rows");
  const fullest = rows.reduce((most, count) => Math.max(most, count), 0);
  if (fullest === 0) return null;
  const parts = stretches(0, rows.length, (at) => (rows[at] ?? 0) > Math.max(0, fullest * LEAST_INK));
  const isStrip = ({ start, end }: Stretch) =>
    end - start <= rows.length * STRIP && (start === 0 || end === rows.length);
  // At the ends of a vertical line stand characters of its own.
  const own = parts.length > 1 && box[2] > box[3] ? parts.filter((part) => !isStrip(part)) : parts;
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return null;
  return [box[0], pixelsOf(box, ink).top + first.start, box[2], last.end - first.start];
}
