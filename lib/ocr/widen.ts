import type { Box } from "@/lib/records/box";
import { pixelsOf, profile, type Stretch, stretches } from "./ink";
import { common } from "./pictures";
import { type Ground, isParted } from "./pieces";

/** What the detector does not take for text and yet stands at a line's end: □, a quotation mark, a dash. Of the line's height. */
const MOST_WIDENED = 1.5;
/** White before it. Of the line's height. */
const MOST_WHITE = 0.9;

/** A line's box with the mark that stands just before or after it, where no gutter and no other box is in between. */
export function widened(box: Box, others: readonly Box[], ground: Ground): Box {
  const [left, top, width, height] = box;
  if (width < height) return box;
  const reach = height * (MOST_WIDENED + MOST_WHITE);
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
  if (mark.end - mark.start > MOST_WIDENED * height || white.end - white.start > MOST_WHITE * height)
    return null;
  // What goes on beyond the strip is no mark.
  if (near === "start" ? nearest.end >= columns.length : nearest.start <= 0) return null;
  const whole: Box = [Math.min(mark.start, white.start), strip[1], 0, height];
  whole[2] = Math.max(mark.end, white.end) - whole[0];
  if (others.some((other) => common(other, whole) > 0.02 * whole[2] * height)) return null;
  return isParted([white.start, strip[1], Math.max(1, white.end - white.start), height], ground)
    ? null
    : mark;
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
