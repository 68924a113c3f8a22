import type { Box } from "@/lib/records/box";
import type { Grey } from "./grey";

/** The page is looked at in squares of this side. Pixels. */
const CELL = 16;
/** A pixel is not paper if it is this much darker. Of 255. */
const DARKER = 25;
/** A square is of a picture if so much of it is not paper: type leaves more of it white. */
const COVERED = 0.62;
/** A picture is at least this wide and high. Of the page's width. */
const LEAST_SIDE = 0.06;
/** So much of a picture's rectangle is of the picture. */
const LEAST_FILLED = 0.55;
/** With so much type on it, it is a box with a tint (底纹). */
const MOST_TYPE = 0.3;

/** Where pictures stand: large areas that are not paper and have little type on them. `lines` are the boxes of the type. */
export function picturesOf(page: Grey, lines: readonly Box[]): Box[] {
  const columns = Math.floor(page.width / CELL);
  const rows = Math.floor(page.height / CELL);
  const covered = coveredCells(page, columns, rows);
  const least = page.width * LEAST_SIDE;
  return areas(covered, columns).flatMap(({ left, top, right, bottom, count }) => {
    const box: Box = [left * CELL, top * CELL, (right - left + 1) * CELL, (bottom - top + 1) * CELL];
    const filled = count / ((right - left + 1) * (bottom - top + 1));
    if (box[2] < least || box[3] < least || filled < LEAST_FILLED) return [];
    const type = lines.reduce((sum, line) => sum + common(line, box), 0);
    return type > MOST_TYPE * box[2] * box[3] ? [] : [box];
  });
}

function coveredCells(page: Grey, columns: number, rows: number): Uint8Array {
  const limit = paperOf(page) - DARKER;
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y < rows * CELL; y++)
    for (let x = 0; x < columns * CELL; x++)
      if ((page.pixels[y * page.width + x] ?? 0) < limit) {
        const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
  return Uint8Array.from(counts, (count) => (count >= COVERED * CELL * CELL ? 1 : 0));
}

/** How bright the paper is: brighter than most of the page, darker than its few brightest pixels. */
function paperOf({ pixels }: Grey): number {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  let left = pixels.length * 0.25;
  for (let grey = 255; grey >= 0; grey--) {
    left -= counts[grey] ?? 0;
    if (left <= 0) return grey;
  }
  return 0;
}

/** Squares that are connected by their sides. */
function areas(cells: Uint8Array, columns: number) {
  const seen = new Uint8Array(cells.length);
  const found = [];
  for (let start = 0; start < cells.length; start++) {
    if (!cells[start] || seen[start]) continue;
    const area = { left: columns, top: cells.length, right: 0, bottom: 0, count: 0 };
    const ahead = [start];
    seen[start] = 1;
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
      const x = at % columns;
      const y = Math.floor(at / columns);
      area.left = Math.min(area.left, x);
      area.right = Math.max(area.right, x);
      area.top = Math.min(area.top, y);
      area.bottom = Math.max(area.bottom, y);
      area.count += 1;
      for (const next of [x > 0 ? at - 1 : -1, x < columns - 1 ? at + 1 : -1, at - columns, at + columns]) {
        if (!cells[next] || seen[next]) continue;
        seen[next] = 1;
        ahead.push(next);
      }
    }
    found.push(area);
  }
  return found;
}

/** The area that two boxes have in common. */
export function common([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  return Math.max(0, width) * Math.max(0, height);
}
