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
      // The nearest column in which the stack's lines may be indented, or short.
      const fitting = known.filter(
        ({ left, right }) =>
          left >= own.left - size * 12 &&
          left <= own.left + size * 0.5 &&
          right >= own.right - size * 0.5 &&
          (right <= own.right + size * 0.8 || left >= own.left - size * 2.8),
      );
      const best = fitting.reduce<Edges | null>(
        (least, edges) => (least && right_(least) - least.left <= right_(edges) - edges.left ? least : edges),
        null,
      );
      if (!best) return own;
      return { left: Math.min(own.left, best.left), right: Math.max(own.right, best.right) };
    },
  };
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
  return { left: kept(lefts, size * 0.4), right: kept(rights, size * 0.4) };
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
