import type { Box } from "@/lib/records/box";
import type { Grey } from "./grey";

/** A pixel of the detector's map is of a text's core from here on. Of 255. */
const CORE = 0.3 * 255;
/** A core is a text if its pixels are on the mean as sure as this. Of 255. */
const SURE = 0.55 * 255;
/** Smaller cores are dirt. Pixels, across. */
const LEAST_SIDE = 3;
/** The detector marks the middle of a text; this much of area to circumference is what it leaves out all around. */
const GROWTH = 1.5;

/**
 * The boxes of texts by the map of a DB detector ("Real-time Scene Text Detection with Differentiable Binarization"): connected pixels
 * that are surely of a text, grown by what the detector leaves out.
 */
export function boxesOf(map: Grey): Box[] {
  const seen = new Uint8Array(map.pixels.length);
  const boxes: Box[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || (map.pixels[start] ?? 0) < CORE) continue;
    const { left, top, right, bottom, count, sum } = flood(map, seen, start);
    const width = right - left + 1;
    const height = bottom - top + 1;
    if (Math.min(width, height) < LEAST_SIDE || sum < SURE * count) continue;
    const growth = (width * height * GROWTH) / (2 * (width + height));
    boxes.push(grown([left, top, width, height], growth, map));
  }
  return boxes;
}

/** The pixels that are connected with one by their sides. */
function flood({ width, pixels }: Grey, seen: Uint8Array, start: number) {
  const found = { left: width, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0, count: 0, sum: 0 };
  const ahead = [start];
  seen[start] = 1;
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    found.left = Math.min(found.left, x);
    found.right = Math.max(found.right, x);
    found.top = Math.min(found.top, y);
    found.bottom = Math.max(found.bottom, y);
    found.count += 1;
    found.sum += pixels[at] ?? 0;
    const beside = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
    for (const next of beside) {
      if (seen[next] !== 0 || (pixels[next] ?? 0) < CORE) continue;
      seen[next] = 1;
      ahead.push(next);
    }
  }
  return found;
}

function grown([left, top, width, height]: Box, by: number, within: Grey): Box {
  const x = Math.max(0, left - by);
  const y = Math.max(0, top - by);
  return [
    x,
    y,
    Math.min(within.width, left + width + by) - x,
    Math.min(within.height, top + height + by) - y,
  ];
}
