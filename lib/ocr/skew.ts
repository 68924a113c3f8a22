import type { Grey } from "./grey";
import { type Ink, inkOf } from "./ink";

/** A page is straightened up to this angle; beyond it is no page laid down carelessly. Degrees. */
const MOST = 5;
const COARSE = 0.25;
const FINE = 0.05;
/** Edges that are looked at; more tell nothing new. */
const POINTS = 120_000;

interface Points {
  x: Float32Array;
  y: Float32Array;
}

/**
 * By how much a page has to be turned, clockwise in degrees, for its lines to be level: at the right angle the upper and lower edges
 * of the type fall into few rows. 0 where nothing tells (a blank page).
 */
export function skewOf(picture: Grey): number {
  const ink = inkOf(picture);
  const points = edgesOf(ink);
  if (points.x.length < 200) return 0;
  const best = (from: number, to: number, step: number) => {
    let found = { angle: 0, score: Number.NEGATIVE_INFINITY };
    for (let angle = from; angle <= to + step / 2; angle += step) {
      const score = sharpness(points, ink, angle);
      if (score > found.score) found = { angle, score };
    }
    return found.angle;
  };
  const about = best(-MOST, MOST, COARSE);
  const exact = best(about - COARSE, about + COARSE, FINE);
  return -Math.round(exact / FINE) * FINE || 0;
}

/** The upper edges of what is printed: ink with white above it. */
function edgesOf({ width, height, pixels }: Ink): Points {
  const x: number[] = [];
  const y: number[] = [];
  for (let at = width; at < width * height; at++)
    if (pixels[at] && !pixels[at - width]) {
      x.push(at % width);
      y.push(Math.floor(at / width));
    }
  const every = Math.max(1, Math.ceil(x.length / POINTS));
  const some = (all: number[]) => Float32Array.from(all.filter((_, index) => index % every === 0));
  return { x: some(x), y: some(y) };
}

/** How unevenly the points fall into the rows of a page that falls by `angle` to the right. */
function sharpness({ x, y }: Points, { width, height }: Ink, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(slope) * width);
  const rows = new Uint32Array(height + 2 * margin + 1);
  for (let each = 0; each < x.length; each++) {
    const row = Math.round((y[each] ?? 0) - (x[each] ?? 0) * slope) + margin;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of rows) sum += count * count;
  return sum;
}
