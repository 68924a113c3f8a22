import type { LayoutLine } from "../model";
import { Grid } from "./grid";
import type { PlacedLine, PlacedPage } from "./placed";
import { sharedHeight, widthOf } from "./span";
import { cellOf } from "./stacks";

/** A gap between two columns, by the lines on both sides of it. */
type Gutter = readonly [left: number, right: number];

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
/** A text's break is taken where it stands no further from the gap, in heights of type; without a space in the text, where it is nearer. */
const [NEAR, EXACT] = [2.2, 0.3];

/** A page whose lines stand in one column each, and how many lines seem to run over a gap and could not be cut. */
export function withoutGlued(page: PlacedPage, body: number): { page: PlacedPage; glued: number } {
  // Of text set downwards the boxes are cut along the other side; recognisers do not glue it.
  if (page.turned) return { page, glued: 0 };
  const grid = new Grid(page.lines, cellOf(page, body));
  let glued = 0;
  const lines = page.lines.flatMap((line) => {
    const gutters = line.upright || line.line.size > body * 1.2 ? [] : guttersIn(line, grid);
    if (gutters.length === 0) return [line];
    const pieces = cutAt(line, gutters);
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

/** Height of the type that a character is wide. */
const emOf = (char: string): number => (/[!-~\s¡-ÿ]/.test(char) ? 0.5 : 1);

/** How long a text is, set solid and without its spaces. */
const emsOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/\s/.test(char) ? 0 : emOf(char)), 0);

/** A line's parts between gutters; null where its text does not show where they begin. */
function cutAt({ line, span, index, upright }: PlacedLine, gutters: readonly Gutter[]): PlacedLine[] | null {
  const chars = [...line.text];
  const empty = gutters.reduce((sum, [left, right]) => sum + right - left, 0);
  const pitch = (widthOf(span) - empty) / emsOf(line.text);
  if (Math.abs(pitch / line.size - 1) > 0.2) return null;
  const pieces: PlacedLine[] = [];
  let [at, offset, left] = [0, 0, span.left];
  for (const gutter of [...gutters, null]) {
    let end = chars.length;
    if (gutter) {
      const found = breakAt(chars, at, left, gutter[0], pitch);
      if (found === null) return null;
      end = found;
    }
    const own = chars.slice(at, end).join("");
    const right = gutter ? gutter[0] : span.right;
    const text = own.trim();
    if (text === "") return null;
    const start = offset + own.length - own.trimStart().length;
    pieces.push({
      index,
      upright,
      span: { ...span, left, right },
      line: partOf(line, text, start, left - span.left, right - left),
    });
    [at, offset, left] = [end, offset + own.length, gutter?.[1] ?? right];
  }
  return pieces;
}

/** Where a text that begins at `left` reaches a gap: at a space near it, else between the characters that stand there. */
function breakAt(
  chars: readonly string[],
  from: number,
  left: number,
  gap: number,
  pitch: number,
): number | null {
  let x = left;
  let best: { at: number; away: number } | null = null;
  let spaced: { at: number; away: number } | null = null;
  for (let at = from; at < chars.length; at += 1) {
    const char = chars[at] ?? "";
    const away = Math.abs(x - gap) / pitch;
    if (/\s/.test(char)) {
      if (away < (spaced?.away ?? NEAR)) spaced = { at, away };
      continue;
    }
    if (at > from && away < (best?.away ?? Number.POSITIVE_INFINITY)) best = { at, away };
    x += emOf(char) * pitch;
  }
  return spaced?.at ?? (best && best.away < EXACT ? best.at : null);
}

/** A part of a line, from an offset of its text. */
function partOf(line: LayoutLine, text: string, start: number, shift: number, width: number): LayoutLine {
  const [x, y, , height] = line.box;
  const end = start + text.length;
  return {
    ...line,
    text,
    box: [x + shift, y, width, height],
    unsure: line.unsure
      .filter(({ at }) => at >= start && at < end)
      .map(({ at, confidence }) => ({ at: at - start, confidence })),
  };
}
