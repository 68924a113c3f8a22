import type { LayoutLine } from "../model";
import { emsOf } from "./cut-line";
import { Grid } from "./grid";
import type { PlacedLine, PlacedPage } from "./placed";
import { around, type Span, sharedHeight } from "./span";
import { cellOf } from "./stacks";

/** A piece that a recogniser cuts off a line at a mark has no more characters. */
const LONGEST_PIECE = 4;
/** Pieces of one line stand no further apart, in heights of type; columns may stand as near. */
const WIDEST = 1.3;
/** So many lines above and below show where a column's lines go through. */
const LOOK = 6;
/** How far edges of one column are off, in heights of type. */
const EDGE = 0.7;

/**
 * A page whose lines of text are whole. Recognisers cut a line behind a mark of which the type leaves half of its room empty: 纸，|半天没有说话.
 * Two pieces are one line where others near by go through between them and begin, or end, where the short piece does.
 */
export function withoutCutRows(page: PlacedPage, body: number): PlacedPage {
  if (page.turned) return page;
  const grid = new Grid(page.lines, cellOf(page, body));
  const gone = new Set<PlacedLine>();
  const whole = new Map<PlacedLine, PlacedLine>();
  for (const piece of page.lines) {
    if (gone.has(piece) || piece.upright || emsOf(piece.line.text) > LONGEST_PIECE) continue;
    const other = [...grid.touching(widened(piece.span, piece.line.size * WIDEST))].find(
      (each) => each !== piece && !gone.has(each) && !whole.has(each) && isCutFrom(piece, each, grid),
    );
    if (!other) continue;
    gone.add(piece);
    whole.set(other, joined(piece, other));
  }
  if (gone.size === 0) return page;
  return {
    ...page,
    lines: page.lines.flatMap((line) => (gone.has(line) ? [] : [whole.get(line) ?? line])),
  };
}

const widened = (span: Span, by: number): Span => ({ ...span, left: span.left - by, right: span.right + by });

function isCutFrom(piece: PlacedLine, other: PlacedLine, grid: Grid<PlacedLine>): boolean {
  const { size } = other.line;
  const [left, right] = piece.span.left < other.span.left ? [piece, other] : [other, piece];
  const gap = right.span.left - left.span.right;
  const inRow = sharedHeight(left.span, right.span) > size * 0.6;
  if (other.upright || !inRow || gap < -size * EDGE || gap > size * WIDEST) return false;
  if (Math.max(size, piece.line.size) / Math.min(size, piece.line.size) > 1.35) return false;
  const about: Span = {
    left: left.span.left,
    right: right.span.right,
    top: piece.span.top - size * LOOK,
    bottom: piece.span.bottom + size * LOOK,
  };
  return [...grid.touching(about)].some(({ span, upright }) => {
    const through = span.left < left.span.right - size * 0.5 && span.right > right.span.left + size * 0.5;
    const edge = left === piece ? span.left - piece.span.left : piece.span.right - span.right;
    return !upright && through && Math.abs(edge) < size * EDGE;
  });
}

function joined(piece: PlacedLine, other: PlacedLine): PlacedLine {
  const [left, right] =
    piece.span.left < other.span.left ? [piece.line, other.line] : [other.line, piece.line];
  const [x, y] = [Math.min(left.box[0], right.box[0]), Math.min(left.box[1], right.box[1])];
  const end = (line: LayoutLine, axis: 0 | 1) => line.box[axis] + line.box[axis === 0 ? 2 : 3];
  const confidences = [left.confidence, right.confidence].flatMap((each) => each ?? []);
  return {
    ...other,
    span: around([piece.span, other.span]) ?? other.span,
    line: {
      ...other.line,
      text: left.text + right.text,
      box: [x, y, Math.max(end(left, 0), end(right, 0)) - x, Math.max(end(left, 1), end(right, 1)) - y],
      confidence: confidences.length === 0 ? null : Math.min(...confidences),
      unsure: [
        ...left.unsure,
        ...right.unsure.map(({ at, confidence }) => ({ at: at + left.text.length, confidence })),
      ],
    },
  };
}
