import { columnsOf } from "@/lib/layout/order/columns";
import { spanOf } from "@/lib/layout/order/span";
import { type Stack, stackOf } from "@/lib/layout/order/stack";
import type { OrderedLine, OrderedPage } from "@/lib/layout/ordered";

/** What a column of the page shows, by the number that the order of reading gave it. */
export interface SetColumn {
  /** Where its lines may begin and end, in the direction of their characters: of a few lines by the columns of the page that they fit. */
  left: number;
  right: number;
  /** How many lines it has. */
  lines: number;
  /** Height of the largest type of a headline that stands in it by itself; null in columns of text, and of captions. */
  head: number | null;
}

/** Type so much larger than most of the page's text is a headline's. */
const LARGER = 1.12;
/** So many lines as small as text stand with a headline, over and under it; or fewer than its own. */
const MOST_BESIDE = 4;

/** The columns of a page, by their numbers. */
export function setColumnsOf({ lines, bodySize }: OrderedPage): ReadonlyMap<number, SetColumn> {
  const byNumber = new Map<number, OrderedLine[]>();
  for (const line of lines) {
    const own = byNumber.get(line.column);
    if (own) own.push(line);
    else byNumber.set(line.column, [line]);
  }
  const stacks = new Map([...byNumber].map(([column, own]) => [column, asStack(own)]));
  const known = columnsOf([...stacks.values()]);
  return new Map(
    [...byNumber].map(([column, own]) => {
      const stack = stacks.get(column);
      const head = headSize(own, bodySize);
      const edges = stack && !stack.upright && head === null ? known.of(stack) : ownEdges(own);
      return [column, { left: edges.left, right: edges.right, lines: own.length, head }];
    }),
  );
}

const asStack = (lines: readonly OrderedLine[]): Stack =>
  stackOf(
    lines.map((line, index) => ({
      line: { ...line, part: null },
      index,
      span: spanOf(line.box),
      upright: line.vertical,
    })),
  );

function headSize(lines: readonly OrderedLine[], body: number): number | null {
  const largest = lines.reduce((most, { size }) => Math.max(most, size), 0);
  if (largest < body * LARGER) return null;
  const beside = lines.filter(({ size }) => size < body * LARGER).length;
  return beside <= MOST_BESIDE || beside * 2 < lines.length ? largest : null;
}

/** Where a line begins and ends in the direction of its characters. */
export const extentOf = ({
  box: [x, y, width, height],
  vertical,
}: OrderedLine): { left: number; right: number } =>
  vertical ? { left: y, right: y + height } : { left: x, right: x + width };

function ownEdges(lines: readonly OrderedLine[]): { left: number; right: number } {
  const edges = { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
  for (const { left, right } of lines.map(extentOf)) {
    edges.left = Math.min(edges.left, left);
    edges.right = Math.max(edges.right, right);
  }
  return edges;
}
