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
/** Short pieces are measured badly; other type differs more. */
const OTHER_TYPE = 1.35;

/**
 * A page whose lines of text are whole. Recognisers cut a line behind a mark of which the type leaves half of its room empty: 纸，|半天没有说话.
 * A short piece and what stands close behind are one line where another near by begins with the piece and goes on over the gap.
 */
export function withoutCutRows(page: PlacedPage, body: number): PlacedPage {
  if (page.turned) return page;
  const grid = new Grid(page.lines, cellOf(page, body));
  const gone = new Set<PlacedLine>();
  const whole = new Map<PlacedLine, PlacedLine>();
  for (const piece of page.lines) {
    if (gone.has(piece) || whole.has(piece) || piece.upright || emsOf(piece.line.text) > LONGEST_PIECE)
      continue;
    const beside = { ...piece.span, right: piece.span.right + piece.line.size * WIDEST };
    const other = [...grid.touching(beside)].find(
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

function isCutFrom(piece: PlacedLine, rest: PlacedLine, grid: Grid<PlacedLine>): boolean {
  const { size } = rest.line;
  const gap = rest.span.left - piece.span.right;
  const inRow = sharedHeight(piece.span, rest.span) > size * 0.6;
  if (rest.upright || !inRow || gap < -size * EDGE || gap > size * WIDEST) return false;
  if (Math.max(size, piece.line.size) / Math.min(size, piece.line.size) > OTHER_TYPE) return false;
  const about: Span = {
    left: piece.span.left,
    right: rest.span.right,
    top: piece.span.top - size * LOOK,
    bottom: piece.span.bottom + size * LOOK,
  };
  return [...grid.touching(about)].some(
    ({ span, upright }) =>
      !upright &&
      Math.abs(span.left - piece.span.left) < size * EDGE &&
      span.right > rest.span.left + size * 0.5,
  );
}

/** The two as one line, in the place of the longer. */
function joined({ span, line: piece }: PlacedLine, rest: PlacedLine): PlacedLine {
  const whole = around([span, rest.span]) ?? rest.span;
  const [box, other] = [piece.box, rest.line.box];
  const [x, y] = [Math.min(box[0], other[0]), Math.min(box[1], other[1])];
  const right = Math.max(box[0] + box[2], other[0] + other[2]);
  const bottom = Math.max(box[1] + box[3], other[1] + other[3]);
  const confidences = [piece.confidence, rest.line.confidence].flatMap((each) => each ?? []);
  const behind = rest.line.unsure.map(({ at, confidence }) => ({ at: at + piece.text.length, confidence }));
  return {
    ...rest,
    span: whole,
    line: {
      ...rest.line,
      text: piece.text + rest.line.text,
      box: [x, y, right - x, bottom - y],
      confidence: confidences.length === 0 ? null : Math.min(...confidences),
      unsure: [...piece.unsure, ...behind],
    },
  };
}
