import type { Box } from "@/lib/records/box";
import { around, bottom, gapAcross, gapDown, right } from "./rectangles";

/**
 * Rectangles of one owner with the white between neighbours taken in, so that they touch: the narrower of two reaches over
 * to the wider one, where nothing of another's stands between. `farthest`: more white parts them.
 */
export function closeGaps(boxes: readonly Box[], isFree: (box: Box) => boolean, farthest: number): Box[] {
  const closed = [...boxes];
  for (const [index] of closed.entries())
    for (const other of boxes) {
      const box = closed[index];
      if (!box) continue;
      const reaching = reach(box, other, farthest);
      if (reaching && isFree(reaching)) closed[index] = reaching;
    }
  return closed;
}

/** The box, up to the edge of the other; null where it is not beside it, touches it, or is the larger of the two. */
function reach(box: Box, other: Box, farthest: number): Box | null {
  const [across, down] = [gapAcross(box, other), gapDown(box, other)];
  if (across < 0 && down > 0 && down <= farthest && box[2] <= other[2]) {
    const edge = other[1] < box[1] ? bottom(other) : other[1];
    return around([box, [box[0], edge, box[2], 0]]);
  }
  if (down < 0 && across > 0 && across <= farthest && box[3] <= other[3]) {
    const edge = other[0] < box[0] ? right(other) : other[0];
    return around([box, [edge, box[1], 0, box[3]]]);
  }
  return null;
}
