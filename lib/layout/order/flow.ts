import type { Block, TextBlock } from "./block";
import { type End, endOf, jointOf, type Start, startOf } from "./joints";
import type { PlacedLine } from "./placed";

export const firstLineOf = ({ stacks }: TextBlock): PlacedLine | undefined => stacks[0]?.lines[0];
export const lastLineOf = ({ stacks }: TextBlock): PlacedLine | undefined => stacks.at(-1)?.lines.at(-1);

/** How a column's text begins and ends; of text set upright that is not known. */
export function startOfBlock(block: TextBlock): Start {
  const line = firstLineOf(block);
  return line && !line.upright ? startOf(line, block.column) : "unclear";
}

export function endOfBlock(block: TextBlock): End {
  const line = lastLineOf(block);
  return line && !line.upright ? endOf(line, block.column) : "full";
}

/** Columns of fewer lines show too little of how they begin and end. */
const ENOUGH_LINES = 2;

const linesIn = ({ stacks }: TextBlock): number => stacks.reduce((sum, { lines }) => sum + lines.length, 0);

export const startsFlushIn = (block: TextBlock): boolean =>
  startOfBlock(block) === "flush" && linesIn(block) >= ENOUGH_LINES;

export const endsOpenIn = (block: TextBlock): boolean =>
  endOfBlock(block) === "open" && linesIn(block) >= ENOUGH_LINES;

/** How well the columns go on from each other in an order. */
export function flowOf(blocks: readonly TextBlock[]): number {
  let sum = 0;
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1];
    if (above) sum += jointOf(endOfBlock(above), startOfBlock(block));
  }
  return sum;
}

/** How many headlines there are, also in frames. */
export const titleCount = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, block) =>
      sum + (block.kind === "title" ? 1 : block.kind === "frame" ? titleCount(block.blocks) : 0),
    0,
  );
