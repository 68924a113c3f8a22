import type { Box } from "@/lib/records/box";

/** A grey picture, row by row: 0 is black, 255 white. Also a map of probabilities, of which 255 is 1. */
export interface Grey {
  width: number;
  height: number;
  pixels: Uint8Array<ArrayBuffer>;
}

/** Which pixels of a row or a column make one of the new ones, and how much of it each is. */
interface Taps {
  first: number;
  weights: number[];
}

/**
 * A part of a picture at another size. Each new pixel is the mean, weighted by nearness, of those that it covers, so that thin strokes
 * fade instead of being lost. What lies beyond the picture's edge is like its edge.
 */
export function resized(
  source: Grey,
  [left, top, boxWidth, boxHeight]: Box,
  width: number,
  height: number,
): Grey {
  const columns = tapsOf(left, boxWidth, width, source.width);
  const rows = tapsOf(top, boxHeight, height, source.height);
  const firstRow = Math.min(...rows.map(({ first }) => first));
  const endRow = Math.max(...rows.map(({ first, weights }) => first + weights.length));
  const narrowed = new Float32Array(width * (endRow - firstRow));
  for (let y = firstRow; y < endRow; y++) {
    const from = y * source.width;
    const to = (y - firstRow) * width;
    columns.forEach(({ first, weights }, x) => {
      let sum = 0;
      for (let each = 0; each < weights.length; each++)
        sum += (weights[each] ?? 0) * (source.pixels[from + first + each] ?? 0);
      narrowed[to + x] = sum;
    });
  }
  const pixels = new Uint8Array(width * height);
  rows.forEach(({ first, weights }, y) => {
    for (let x = 0; x < width; x++) {
      let sum = 0.5;
      for (let each = 0; each < weights.length; each++)
        sum += (weights[each] ?? 0) * (narrowed[(first - firstRow + each) * width + x] ?? 0);
      pixels[y * width + x] = sum;
    }
  });
  return { width, height, pixels };
}

function tapsOf(start: number, length: number, count: number, limit: number): Taps[] {
  const scale = length / count;
  const reach = Math.max(scale, 1);
  return Array.from({ length: count }, (_, index) => {
    const centre = start + (index + 0.5) * scale;
    const inside = (at: number) => Math.min(limit - 1, Math.max(0, at));
    const first = inside(Math.floor(centre - reach));
    const last = inside(Math.ceil(centre + reach) - 1);
    const weights = Array.from({ length: last - first + 1 }, (_, each) =>
      Math.max(0, 1 - Math.abs(first + each + 0.5 - centre) / reach),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return {
      first,
      weights: sum > 0 ? weights.map((weight) => weight / sum) : weights.map(() => 1 / weights.length),
    };
  });
}

/** A part of a picture as it is; what lies beyond the edge is white. */
export function cut(source: Grey, left: number, top: number, width: number, height: number): Grey {
  const pixels = new Uint8Array(width * height).fill(255);
  const first = Math.max(0, left);
  const end = Math.min(source.width, left + width);
  for (let y = Math.max(0, top); y < Math.min(source.height, top + height); y++) {
    const row = source.pixels.subarray(y * source.width + first, y * source.width + end);
    pixels.set(row, (y - top) * width + first - left);
  }
  return { width, height, pixels };
}

/** The picture turned clockwise by quarters of a circle. */
export function turnedBy(source: Grey, degrees: 0 | 90 | 180 | 270): Grey {
  const { width, height, pixels } = source;
  if (degrees === 0) return source;
  if (degrees === 180) return { width, height, pixels: Uint8Array.from(pixels).reverse() };
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [column, row] = degrees === 90 ? [height - 1 - y, x] : [y, width - 1 - x];
      turned[row * height + column] = pixels[y * width + x] ?? 0;
    }
  return { width: height, height: width, pixels: turned };
}
