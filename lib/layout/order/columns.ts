import { areRows } from "./own-lines";
import type { PlacedLine } from "./placed";
import { type Span, widthOf } from "./span";
import type { Stack } from "./stack";

/** The edges of the columns that a page's lines are set in. */
export interface Columns {
  /** The column that a stack stands in, by the stack and by those of its kind on the page. */
  of(stack: Stack): Edges;
  /** Whether a stack's lines begin and end with a column that other stacks fill. */
  isFilledBy(stack: Stack): boolean;
  /** Whether a stack is as wide as a column that others fill. */
  isAsWide(stack: Stack): boolean;
}

export type Edges = Pick<Span, "left" | "right">;

/** From so many lines on a stack shows its column by itself. */
const ENOUGH_LINES = 4;
/** So many lines of one length are set to fill their column. */
const FILLING_LINES = 3;

export function columnsOf(stacks: readonly Stack[]): Columns {
  const known = distinct(stacks.filter(isJustified).map(ownEdges));
  return {
    isAsWide: ({ span, size }) =>
      known.some((edges) => Math.abs(edgesWidth(edges) - widthOf(span)) < size * 0.4),
    isFilledBy: (stack) => {
      const { size, span } = stack;
      return known.some(
        ({ left, right }) =>
          span.left > left - size * 0.5 &&
          span.left < left + size * 2.4 &&
          span.right < right + size * 0.6 &&
          (span.right > right - size * 1.6 || span.left < left + size * 0.5),
      );
    },
    of: (stack) => {
      const own = ownEdges(stack);
      const { size } = stack;
      if (showsBothEdges(stack)) return own;
      const indented = showsIndent(stack, own);
      // The nearest column in which the stack's lines may be indented, or short.
      const fitting = known.filter(
        ({ left, right }) =>
          left >= own.left - size * 12 &&
          left <= own.left + size * 0.5 &&
          (indented ? left >= own.left - size * 0.5 : mayBegin(own, { left, right }, size)) &&
          right >= own.right - size * 0.5 &&
          (right <= own.right + size * 0.8 || left >= own.left - size * 2.8),
      );
      const best = fitting.reduce<Edges | null>(
        (least, edges) => (least && right_(least) - least.left <= right_(edges) - edges.left ? least : edges),
        null,
      );
      if (!best || (best.left < own.left - size * 0.5 && isColumn(own, known, stack))) return own;
      return { left: Math.min(own.left, best.left), right: Math.max(own.right, best.right) };
    },
  };
}

/** Whether a column's lines may begin as a stack does: at its edge, indented, in its middle, or far from it. */
function mayBegin(own: Edges, { left, right }: Edges, size: number): boolean {
  const indent = (own.left - left) / size;
  return indent < 0.6 || indent >= 1.3 || Math.abs(indent - (right - own.right) / size) < 0.5;
}

/** Whether a stack shows its column's edges: lines that fill it, with indented ones among them, as verses and rows of lists have not. */
function isJustified(stack: Stack): boolean {
  const { lines, size, upright } = stack;
  if (upright || lines.length < ENOUGH_LINES) return false;
  const { left, right } = ownEdges(stack);
  const full = lines.filter(({ span }) => span.right > right - size * 1.2);
  const flush = lines.filter(({ span }) => span.left < left + size * 0.8);
  return full.length >= Math.max(3, lines.length * 0.4) && flush.length >= 2 && flush.length < lines.length;
}

/**
 * Lines that all begin at one edge, but for an indented first one, and end at another, but for the last one, fill a column of their
 * own, however wide others are.
 */
function showsBothEdges({ lines, span, size, upright }: Stack): boolean {
  const isOne = (a: number, b: number) => Math.abs(a - b) < size * 0.35;
  const full = lines.filter((line) => isOne(line.span.right, span.right));
  if (upright || full.length < FILLING_LINES || areRows(lines)) return false;
  const [first, ...others] = lines;
  const indented = first !== undefined && isOne(first.span.left, span.left + size * 2);
  return (
    (indented ? others : lines).every((line) => isOne(line.span.left, span.left)) &&
    lines.slice(0, -1).every((line) => isOne(line.span.right, span.right))
  );
}

/** Whether a stack has lines at its left edge and others two characters in: it begins where its column does. */
const showsIndent = ({ lines, size, upright }: Stack, { left }: Edges): boolean =>
  !upright &&
  lines.some(({ span }) => Math.abs(span.left - left) < size * 0.3) &&
  lines.some(({ span }) => Math.abs(span.left - left - size * 2) < size * 0.3);

/** Whether a stack of few lines, the first of them flush, is as wide as a column that others fill. */
const isColumn = (own: Edges, known: readonly Edges[], { lines, size, upright }: Stack): boolean =>
  !upright &&
  lines.length > 1 &&
  (lines[0]?.span.left ?? 0) < own.left + size * 0.3 &&
  (lines[0]?.span.right ?? 0) > own.right - size * 0.3 &&
  known.some((edges) => Math.abs(edgesWidth(edges) - edgesWidth(own)) < size * 0.3);

/** Edges without those that are as good as the same. */
function distinct(edges: readonly Edges[]): Edges[] {
  const seen = new Map<string, Edges>();
  for (const each of edges) seen.set(`${Math.round(each.left / 2)} ${Math.round(each.right / 2)}`, each);
  return [...seen.values()];
}

const right_ = ({ right }: Edges) => right;

/** The edges that most of a stack's lines keep: a few may hang over. */
function ownEdges({ lines, size }: Stack): Edges {
  const lefts = lines.map(({ span }) => span.left).sort((a, b) => a - b);
  const rights = lines.map(({ span }) => span.right).sort((a, b) => b - a);
  return { left: keptLeft(lefts, size), right: kept(rights, size * 0.4) };
}

/** One flush line among indented ones shows where the column begins. */
function keptLeft(lefts: readonly number[], size: number): number {
  const [outer = 0, second] = lefts;
  const indent = second === undefined ? 0 : (second - outer) / size;
  return Math.abs(indent - 2) < 0.3 ? outer : kept(lefts, size * 0.4);
}

/** The outermost edge that a second line has, too, or the outermost of few. */
function kept(edges: readonly number[], tolerance: number): number {
  const [outer = 0, second] = edges;
  if (edges.length < ENOUGH_LINES || second === undefined) return outer;
  return Math.abs(outer - second) <= tolerance ? outer : second;
}

/** How a line stands in its column, in heights of its type. */
export interface Indents {
  left: number;
  right: number;
}

export const indentsOf = ({ span, line }: PlacedLine, { left, right }: Edges): Indents => ({
  left: (span.left - left) / line.size,
  right: (right - span.right) / line.size,
});

export const edgesWidth = ({ left, right }: Edges): number => widthOf({ left, right, top: 0, bottom: 0 });
