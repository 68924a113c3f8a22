import type { Box } from "@/lib/records/box";
import { pixelsOf, profile, type Stretch, stretches } from "./ink";
import { common } from "./pictures";
import { type Ground, isParted } from "./pieces";

/** What the detector does not take for text and yet stands at a line's end: □, a quotation mark, a dash. Of the line's height. */
const MOST_WIDENED = 1.5;
/** A dash over two characters (——) is longer, with a 一 behind it still longer, and thin. Of the line's height. */
const [LONGEST_DASH, THICKEST_DASH] = [3.4, 0.2];
/** White before it. Of the line's height. */
const MOST_WHITE = 0.9;

/** A line's box with the mark that stands just before or after it, where no gutter and no other box is in between. */
export function widened(box: Box, others: readonly Box[], ground: Ground): Box {
  const [left, top, width, height] = box;
  if (width < height) return box;
  const reach = height * (LONGEST_DASH + MOST_WHITE);
  const before = markIn([left - reach, top, reach, height], "end", ground, others);
  const after = markIn([left + width, top, reach, height], "start", ground, others);
  const from = before?.start ?? left;
  const to = after?.end ?? left + width;
  return [from, top, to - from, height];
}

/** The ink nearest to a line in the strip beside it. */
function markIn(strip: Box, near: "start" | "end", ground: Ground, others: readonly Box[]): Stretch | null {
  const height = strip[3];
  const start = pixelsOf(strip, ground.ink).left;
  const columns = profile(ground.ink, strip, "columns");
  const isInk = (at: number) => (columns[at] ?? 0) > 0;
  // Strokes of one mark may have white between them.
  const parts = joined(stretches(0, columns.length, isInk), height * 0.2);
  const nearest = near === "start" ? parts[0] : parts.at(-1);
  if (!nearest) return null;
  const mark = { start: nearest.start + start, end: nearest.end + start };
  const white: Stretch =
    near === "start" ? { start: strip[0], end: mark.start } : { start: mark.end, end: strip[0] + strip[2] };
  const longest = isDash(mark, strip, ground) ? LONGEST_DASH : MOST_WIDENED;
  if (mark.end - mark.start > longest * height || white.end - white.start > MOST_WHITE * height) return null;
  // What goes on beyond the strip is no mark.
  if (near === "start" ? nearest.end >= columns.length : nearest.start <= 0) return null;
  const whole: Box = [Math.min(mark.start, white.start), strip[1], 0, height];
  whole[2] = Math.max(mark.end, white.end) - whole[0];
  if (others.some((other) => common(other, whole) > 0.02 * whole[2] * height)) return null;
  return isParted([white.start, strip[1], Math.max(1, white.end - white.start), height], ground)
    ? null
    : mark;
}

/** Whether ink is thin, and in the middle of the line's height. */
function isDash({ start, end }: Stretch, [, top, , height]: Box, { ink }: Ground): boolean {
  const rows = profile(ink, [start, top, end - start, height], "rows");
  const inked = stretches(0, rows.length, (at) => (rows[at] ?? 0) > 0);
  const [first, last] = [inked[0], inked.at(-1)];
  if (!first || !last || last.end - first.start > THICKEST_DASH * height) return false;
  const middle = (first.start + last.end) / 2;
  return middle > 0.3 * height && middle < 0.7 * height;
}

function joined(parts: readonly Stretch[], gap: number): Stretch[] {
  const result: Stretch[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && part.start - last.end <= gap) last.end = part.end;
    else result.push({ ...part });
  }
  return result;
}
