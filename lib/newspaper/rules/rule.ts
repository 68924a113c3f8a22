import type { BlockClass, RawBlock } from "../types";

/** What a rule may look at: the block, its neighbours, and what was decided above it. */
export interface Surroundings {
  blocks: readonly RawBlock[];
  index: number;
  /** Classes of the blocks above, in order. */
  above: readonly BlockClass[];
}

/** One convention of print: which blocks it takes, and for what. */
export interface Rule {
  name: string;
  /** What papers do, in a sentence: shown by `--explain`. */
  convention: string;
  class: BlockClass;
  test(block: RawBlock, surroundings: Surroundings): boolean;
}

/** The block `offset` places on; undefined past the ends. */
export const neighbour = ({ blocks, index }: Surroundings, offset: number): RawBlock | undefined =>
  blocks[index + offset];
