import { between, happens, type Random, shuffled } from "./chance";
import type { SetStory } from "./set-story";

/** Stories in rectangles: one, several below each other, several beside each other. */
export type Node =
  | { kind: "story"; piece: number; set: SetStory; columns: number; height: number; waste: number }
  | { kind: "stack" | "row"; nodes: Node[]; columns: number; height: number; waste: number };

/** What a tree is built for. */
export interface Ground {
  columnWidth: number;
  gutter: number;
  /** Between stories below each other. */
  gap: number;
  /** Sets a piece over columns; the same columns may be tried in several ways. */
  set: (piece: number, columns: number) => SetStory;
  /** A piece that was set, with further paragraphs, as far as there is room for them. */
  filled: (piece: number, set: SetStory, height: number) => SetStory;
  /** Lines that a story of several columns has at least in each, in points. */
  least: number;
  /** A story is no higher than this. */
  most: number;
}

/** Ways tried at each fork. */
const TRIES = 4;

export const widthOver = ({ columnWidth, gutter }: Ground, columns: number): number =>
  columns * columnWidth + (columns - 1) * gutter;

/** Builds a tree of all pieces over some columns, with little room wasted: the best of several by chance. */
export function build(pieces: readonly number[], columns: number, ground: Ground, random: Random): Node {
  const [only] = pieces;
  if (only === undefined) throw new Error("a tree of no stories");
  if (pieces.length === 1) return leaf(only, columns, ground);
  let best: Node | null = null;
  const tries = pieces.length > 8 ? 2 : TRIES;
  for (let each = 0; each < tries; each += 1) {
    const node =
      columns === 1 || happens(random, 0.3)
        ? stackOf(pieces, columns, ground, random)
        : rowOf(pieces, columns, ground, random);
    if (!best || share(node, ground) < share(best, ground)) best = node;
  }
  if (!best) throw new Error("nothing was tried");
  return best;
}

const share = (node: Node, ground: Ground): number =>
  node.waste / (widthOver(ground, node.columns) * node.height);

function leaf(piece: number, columns: number, ground: Ground): Node {
  const set = ground.set(piece, columns);
  const height = set.height + 2 * set.padding;
  const { grid, insets } = set.area;
  const slots = set.flow.reduce((sum, line) => sum + line.slots, 0);
  const text = slots * set.area.leading * (grid.width + grid.gutter);
  const taken = insets.reduce(
    (sum, inset) => sum + Math.max(0, inset.to - inset.from + 1) * (grid.width + grid.gutter) * inset.height,
    0,
  );
  const area = grid.columns * (grid.width + grid.gutter) * set.height;
  const flat = columns > 1 && slots > 0 && (slots * set.area.leading) / columns < ground.least;
  const tall = height > ground.most;
  const odd = flat || tall ? 0.5 * area : 0;
  return { kind: "story", piece, set, columns, height, waste: Math.max(0, area - text - taken) + odd };
}

function stackOf(pieces: readonly number[], columns: number, ground: Ground, random: Random): Node {
  const at = happens(random, 0.5) ? 1 : between(random, 1, pieces.length - 1);
  return stacked(
    [
      build(pieces.slice(0, at), columns, ground, random),
      build(pieces.slice(at), columns, ground, random),
    ].flatMap((node) => (node.kind === "stack" ? node.nodes : [node])),
    columns,
    ground,
  );
}

function stacked(nodes: Node[], columns: number, { gap }: Ground): Node {
  const height = nodes.reduce((sum, node) => sum + node.height, 0) + (nodes.length - 1) * gap;
  const waste = nodes.reduce((sum, node) => sum + node.waste, 0);
  return { kind: "stack", nodes, columns, height, waste };
}

function rowOf(pieces: readonly number[], columns: number, ground: Ground, random: Random): Node {
  const left = between(random, 1, columns - 1);
  const areas = new Map(pieces.map((piece) => [piece, areaOf(piece, columns, ground)]));
  const total = [...areas.values()].reduce((sum, area) => sum + area, 0);
  const wanted = (total * left) / columns;
  const [first, ...others] = pieces;
  const order = [...(first === undefined ? [] : [first]), ...shuffled(random, others)];
  const here: number[] = [];
  const there: number[] = [];
  let sum = 0;
  for (const piece of order) {
    const area = areas.get(piece) ?? 0;
    if (here.length === 0 || sum + area * 0.5 < wanted) {
      here.push(piece);
      sum += area;
    } else there.push(piece);
  }
  if (there.length === 0) there.push(...here.splice(-1));
  if (here.length === 0) return stackOf(pieces, columns, ground, random);
  const inOrder = (own: number[]) => pieces.filter((piece) => own.includes(piece));
  const parts: [number[], number][] = [
    [inOrder(here), left],
    [inOrder(there), columns - left],
  ];
  // The leading story may stand on the right.
  if (happens(random, 0.3)) parts.reverse();
  const nodes = parts
    .map(([own, over]) => build(own, over, ground, random))
    .flatMap((node) => (node.kind === "row" ? node.nodes : [node]));
  const height = Math.max(...nodes.map((node) => node.height));
  const waste = nodes.reduce(
    (sum, node) => sum + node.waste + (height - node.height) * widthOver(ground, node.columns),
    0,
  );
  return { kind: "row", nodes, columns, height, waste };
}

/** About how much room a piece takes. */
export function areaOf(piece: number, columns: number, ground: Ground): number {
  const over = Math.min(columns, 2);
  const { height, padding } = ground.set(piece, over);
  return (height + 2 * padding + ground.gap) * (widthOver(ground, over) + ground.gutter);
}
