import { cutLine, emsOf, type Gutter } from "./cut-line";
import { Grid } from "./grid";
import type { PlacedLine, PlacedPage } from "./placed";
import { sharedHeight, widthOf } from "./span";
import { cellOf } from "./stacks";

/** A gap in one row. */
interface Gap {
  gutter: Gutter;
  /** Whether it stands above the line that is looked at. */
  above: boolean;
}

/** Lines so many heights of type above and below show where columns end. */
const LOOK = 5;
/** Gaps are between so many heights of type wide. */
const [NARROWEST, WIDEST] = [0.4, 4];
/** So many rows with a gap show a gutter, and more than go over it. */
const LEAST_ROWS = 2;
/** A line over a gap has fewer characters than would fill it, by so many heights of type. */
const LEAST_EMPTY = 0.4;

/** A page whose lines stand in one column each, and how many lines seem to run over a gap and could not be cut. */
export function withoutGlued(page: PlacedPage, body: number): { page: PlacedPage; glued: number } {
  // Of text set downwards the boxes are cut along the other side; recognisers do not glue it.
  if (page.turned) return { page, glued: 0 };
  const grid = new Grid(page.lines, cellOf(page, body));
  let glued = 0;
  const lines = page.lines.flatMap((line) => {
    const gutters = line.upright || line.line.size > body * 1.2 ? [] : guttersIn(line, grid);
    if (gutters.length === 0) return [line];
    const pieces = cutLine(line, gutters);
    if (!pieces) glued += 1;
    return pieces ?? [line];
  });
  return { page: { ...page, lines }, glued };
}

/** Gaps between columns that a line runs over. */
function guttersIn(line: PlacedLine, grid: Grid<PlacedLine>): Gutter[] {
  const { size } = line.line;
  const { span } = line;
  if (widthOf(span) < size * 12 || widthOf(span) - emsOf(line.line.text) * size < size * LEAST_EMPTY)
    return [];
  const about = { ...span, top: span.top - size * LOOK, bottom: span.bottom + size * LOOK };
  const near = [...grid.touching(about)]
    .filter((other) => other !== line && !other.upright && isAlike(other, line))
    .sort((a, b) => a.span.left - b.span.left);
  const gaps = near.flatMap((left): Gap[] => {
    const right = near.find(
      (other) => other.span.left >= left.span.right && sharedHeight(other.span, left.span) > size * 0.5,
    );
    const gap = right ? right.span.left - left.span.right : 0;
    const inside = right && left.span.right > span.left + size * 4 && right.span.left < span.right - size * 4;
    return right && inside && gap > size * NARROWEST && gap < size * WIDEST
      ? [{ gutter: [left.span.right, right.span.left], above: left.span.top < span.top }]
      : [];
  });
  return narrowed(
    gaps.map(({ gutter }) => gutter),
    size,
  ).filter(([left, right]) => {
    const same = gaps.filter(({ gutter }) => gutter[0] <= right && gutter[1] >= left);
    // Over and under the line: what stands over columns only, as bylines do, is wide by right.
    if (same.every(({ above }) => above) || !same.some(({ above }) => above)) return false;
    const rows = same.length;
    const over = near.filter(
      (other) => other.span.left < left - size && other.span.right > right + size,
    ).length;
    return rows >= LEAST_ROWS && rows > over;
  });
}

const isAlike = (a: PlacedLine, b: PlacedLine): boolean =>
  Math.max(a.line.size, b.line.size) / Math.min(a.line.size, b.line.size) < 1.15;

/** Gaps above each other as one: what is common to them. */
function narrowed(gaps: readonly Gutter[], size: number): Gutter[] {
  const gutters: Gutter[] = [];
  for (const [left, right] of gaps.toSorted((a, b) => a[0] - b[0])) {
    const last = gutters.at(-1);
    const common: Gutter | null = last ? [Math.max(last[0], left), Math.min(last[1], right)] : null;
    if (common && common[1] - common[0] > size * 0.2) gutters[gutters.length - 1] = common;
    else if (!last || left > last[1]) gutters.push([left, right]);
  }
  return gutters;
}
