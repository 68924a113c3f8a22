import type { Box } from "@/lib/records/box";
import type { Design } from "./design";
import { flowInto, segmentsOf, topOf, xOfColumn } from "./flow";
import { grown, type SetStory } from "./set-story";
import type { SheetLine, SheetPicture } from "./sheet";
import type { Ground, Node } from "./tree";
import { widthOver } from "./tree";

/** What gathers while a sheet's parts get their places. */
export interface Placing {
  design: Design;
  lines: SheetLine[];
  rules: Box[];
  fills: { box: Box; grey: number }[];
  pictures: SheetPicture[];
  /** Columns of type so far. */
  columns: number;
}

const HAIRLINE = 0.5;
/** Room below a story from which on a picture fills it. */
const FILLED = 70;

/** Puts a tree's stories where they stand, in a rectangle at least as high as the tree. */
export function placeNode(node: Node, [x, y, width, height]: Box, ground: Ground, to: Placing): void {
  switch (node.kind) {
    case "story":
      placeStory(
        node.piece,
        ground.filled(node.piece, node.set, height - 2 * node.set.padding),
        [x, y, width, height],
        to,
      );
      return;
    case "stack": {
      const spare = (height - node.height) / node.nodes.length;
      let top = y;
      for (const [index, each] of node.nodes.entries()) {
        if (index > 0) {
          if (to.design.separators === "rules" && !(framed(each) && framed(node.nodes[index - 1])))
            to.rules.push([x, top + ground.gap / 2 - HAIRLINE / 2, width, HAIRLINE]);
          top += ground.gap;
        }
        placeNode(each, [x, top, width, each.height + spare], ground, to);
        top += each.height + spare;
      }
      return;
    }
    case "row": {
      let left = x;
      for (const [index, each] of node.nodes.entries()) {
        if (index > 0) {
          if (to.design.separators === "rules" && !(framed(each) && framed(node.nodes[index - 1])))
            to.rules.push([left - ground.gutter / 2 - HAIRLINE / 2, y, HAIRLINE, height]);
        }
        const wide = widthOver(ground, each.columns);
        placeNode(each, [left, y, wide, height], ground, to);
        left += wide + ground.gutter;
      }
      return;
    }
    default:
      node satisfies never;
  }
}

const framed = (node: Node | undefined): boolean => node?.kind === "story" && node.set.framed;

function placeStory(story: number, least: SetStory, box: Box, to: Placing): void {
  const { padding } = least;
  const set = grown(least, box[3] - 2 * padding);
  const [x, y] = [box[0] + padding, box[1] + padding];
  const spare = box[3] - 2 * padding - set.height;
  // Some room goes around the text, much of it to a picture below it.
  const filled = spare > FILLED;
  const own = filled ? set.height : set.height + Math.min(spare, set.area.leading * 1.5);
  if (set.framed) frame(box, set.ground, to);
  const flown = flowInto(set.flow, set.area, own) ?? flowInto(set.flow, set.area, set.height) ?? [];
  const height = flowInto(set.flow, set.area, own) ? own : set.height;
  for (const inset of set.area.insets) {
    const left = x + xOfColumn(set.area.grid, inset.from);
    const top = y + topOf(inset, height);
    for (const block of inset.blocks) {
      if (block.length === 0) continue;
      const column = to.columns++;
      const label = block.every(({ part }) => part === "furniture");
      for (const line of block) {
        const at = moved(line.box, left, top);
        to.lines.push({ ...line, box: at, column, story: label ? null : story });
        if (line.reverse) to.fills.push({ box: [at[0] - 4, at[1] - 3, at[2] + 8, at[3] + 6], grey: 0 });
      }
    }
    for (const picture of inset.pictures)
      to.pictures.push({ box: moved(picture, left, top), seed: to.pictures.length });
  }
  const first = to.columns;
  for (const { flow, x: dx, y: dy, segment } of flown) {
    to.columns = Math.max(to.columns, first + segment + 1);
    to.lines.push({
      ...flow.line,
      box: [x + dx, y + dy, flow.width, flow.line.size],
      column: first + segment,
      story,
      vertical: false,
      reverse: false,
    });
  }
  if (to.design.columnRules) columnRules(set, x, y, height, to);
  if (filled) {
    const band: Box = [x, y + height + 10, box[2] - 2 * padding, spare - 10];
    to.pictures.push({ box: band, seed: to.pictures.length });
  }
}

function columnRules({ area }: SetStory, x: number, y: number, height: number, to: Placing): void {
  const { grid } = area;
  const segments = segmentsOf(area, height) ?? [];
  for (const left of segments) {
    const right = segments.find(
      ({ column, top, bottom }) => column === left.column + 1 && top < left.bottom && bottom > left.top,
    );
    if (!right) continue;
    const [top, bottom] = [Math.max(left.top, right.top), Math.min(left.bottom, right.bottom)];
    if (bottom - top < area.leading * 3) continue;
    to.rules.push([
      x + xOfColumn(grid, right.column) - grid.gutter / 2 - HAIRLINE / 4,
      y + top,
      HAIRLINE / 2,
      bottom - top,
    ]);
  }
}

function frame([x, y, width, height]: Box, ground: boolean, to: Placing): void {
  if (ground) {
    to.fills.push({ box: [x, y, width, height], grey: 0.9 });
    return;
  }
  to.rules.push(
    [x, y, width, HAIRLINE],
    [x, y + height - HAIRLINE, width, HAIRLINE],
    [x, y, HAIRLINE, height],
    [x + width - HAIRLINE, y, HAIRLINE, height],
  );
}

const moved = ([x, y, width, height]: Box, dx: number, dy: number): Box => [x + dx, y + dy, width, height];
