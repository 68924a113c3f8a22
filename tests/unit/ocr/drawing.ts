import type { Grey } from "@/lib/ocr/grey";
import type { Ink } from "@/lib/ocr/ink";
import type { Box } from "@/lib/records/box";

/** A white picture with black rectangles. */
export function drawn(width: number, height: number, boxes: readonly Box[], black = 0, white = 255): Grey {
  const pixels = new Uint8Array(width * height).fill(white);
  for (const [x, y, w, h] of boxes)
    for (let row = y; row < Math.min(height, y + h); row++)
      pixels.fill(black, row * width + x, row * width + Math.min(width, x + w));
  return { width, height, pixels };
}

/** The same as ink. */
export const inked = (width: number, height: number, boxes: readonly Box[]): Ink =>
  drawn(width, height, boxes, 1, 0);

/** The boxes of the characters of lines below each other: squares of `size`, a tenth of it apart, lines one and a half of it. */
export function setSolid([left, top]: [number, number], columns: number, rows: number, size: number): Box[] {
  const ink = Math.round(size * 0.9);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column): Box => [left + column * size, top + Math.round(row * size * 1.5), ink, ink],
    ),
  ).flat();
}
