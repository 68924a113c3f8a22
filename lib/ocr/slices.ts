import { cut, type Grey } from "./grey";

/** The detector looks at a page in squares of this side; larger ones need more memory and are not seen better. Pixels. */
const SIDE = 960;
/** So much of two neighbouring squares is the same; each half is taken from the square in which it is farther from the edge. */
const OVERLAP = 160;

/** The detector's map of a whole page, put together from those of squares. */
export async function mapOf(page: Grey, detect: (slice: Grey) => Promise<Grey>): Promise<Grey> {
  const map: Grey = { ...page, pixels: new Uint8Array(page.width * page.height) };
  const columns = spans(page.width);
  const rows = spans(page.height);
  await Promise.all(
    rows.flatMap((row) =>
      columns.map(async (column) => {
        const slice = await detect(cut(page, column.start, row.start, SIDE, SIDE));
        for (let y = row.from; y < row.to; y++) {
          const first = (y - row.start) * SIDE - column.start;
          map.pixels.set(
            slice.pixels.subarray(first + column.from, first + column.to),
            y * page.width + column.from,
          );
        }
      }),
    ),
  );
  return map;
}

/** Where a square begins, and from where to where its map is used. */
export interface Span {
  start: number;
  from: number;
  to: number;
}

/** Squares over a length, evenly spread, each used up to the middle of what it has in common with the next. */
export function spans(length: number): Span[] {
  const count = Math.max(1, Math.ceil((length - OVERLAP) / (SIDE - OVERLAP)));
  const starts = Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index * (length - SIDE)) / (count - 1)),
  );
  const seam = (index: number) => Math.round(((starts[index - 1] ?? 0) + SIDE + (starts[index] ?? 0)) / 2);
  return starts.map((start, index) => ({
    start,
    from: index === 0 ? 0 : seam(index),
    to: index === count - 1 ? length : seam(index + 1),
  }));
}
