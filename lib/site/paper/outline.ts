import type { Box } from "@/lib/records/box";

/** The outline of rectangles that may touch and overlap, as the path of a drawing (SVG): no line is drawn inside. */
export function outlineOf(boxes: readonly Box[]): string {
  const xs = distinct(boxes.flatMap(([x, , width]) => [x, x + width]));
  const ys = distinct(boxes.flatMap(([, y, , height]) => [y, y + height]));
  const inside = (column: number, row: number): boolean => {
    const [left, right, top, low] = [xs[column], xs[column + 1], ys[row], ys[row + 1]];
    if (left === undefined || right === undefined || top === undefined || low === undefined) return false;
    return boxes.some(
      ([x, y, width, height]) => x <= left && right <= x + width && y <= top && low <= y + height,
    );
  };
  const edges = new Map<string, Point[]>();
  const add = (from: Point, to: Point) => edges.set(String(from), [...(edges.get(String(from)) ?? []), to]);
  for (const [row] of ys.entries())
    for (const [column] of xs.entries()) {
      if (!inside(column, row)) continue;
      if (!inside(column, row - 1)) add([column, row], [column + 1, row]);
      if (!inside(column + 1, row)) add([column + 1, row], [column + 1, row + 1]);
      if (!inside(column, row + 1)) add([column + 1, row + 1], [column, row + 1]);
      if (!inside(column - 1, row)) add([column, row + 1], [column, row]);
    }
  return ringsOf(edges)
    .map((ring) => pathOf(ring.map(([column, row]) => [xs[column] ?? 0, ys[row] ?? 0])))
    .join("");
}

type Point = [x: number, y: number];

const distinct = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Edges put end to end; each is used once. `edges`: the ends by the beginnings. */
function ringsOf(edges: Map<string, Point[]>): Point[][] {
  const rings: Point[][] = [];
  for (const [begin, ends] of edges)
    while (ends.length > 0) {
      const ring: Point[] = [];
      for (let at = ends.pop(); at; at = edges.get(String(at))?.pop()) {
        ring.push(at);
        if (String(at) === begin) break;
      }
      rings.push(ring);
    }
  return rings;
}

/** Corners only: a point between two others in a line is none. */
function pathOf(ring: readonly Point[]): string {
  const corners = ring.filter(([x, y], index) => {
    const [before, behind] = [ring.at(index - 1), ring[(index + 1) % ring.length]];
    return !(before?.[0] === x && behind?.[0] === x) && !(before?.[1] === y && behind?.[1] === y);
  });
  const [first, ...rest] = corners;
  if (!first) return "";
  let [lastX] = first;
  const steps = rest.map(([x, y]) => {
    const step = x === lastX ? `V${y}` : `H${x}`;
    lastX = x;
    return step;
  });
  return `M${first.join(" ")}${steps.join("")}Z`;
}
