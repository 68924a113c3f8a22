import { STATE_NAMES, type State } from "../grammar/states";
import type { BlockLayout } from "../page/block-layout";
import type { BlockInContext } from "../page/context";
import type { BlockFacts } from "../page/facts";

const without = (...states: readonly State[]): readonly State[] =>
  STATE_NAMES.filter((state) => !states.includes(state));

const NO_KICKER = without("kicker");
const FURTHER_LINE = without("kicker", "deck");
const FIRST_LINE = without("headline-line");
const OVER_HEADLINE = without("headline", "headline-line");
const NO_OPENING_BYLINE = without("byline-opens");

/** Type of a headline's main lines differs by no more; 引题 and 副题 are so much smaller. */
const [SAME_MAIN, SMALLER] = [0.9, 0.8];
/** Captions, and a deck, may stand between a headline and its byline. */
const BETWEEN = 3;

/**
 * Convention “Headline”: the 主题 is set in the largest type of its headline, all its lines alike, 引题 and 副题 smaller over and
 * under it. What a block of a headline may be where its type leaves no doubt of that; null where all is open.
 */
export function statesBySet({ facts, above, below }: BlockInContext): readonly State[] | null {
  const { layout } = facts.block;
  if (!layout) return null;
  if (facts.byline && isBelowHeadline(layout, above)) return NO_OPENING_BYLINE;
  const { head } = layout;
  if (!head) return null;
  const [upper, lower] = [headOf(above(1), layout), headOf(below(1), layout)];
  if (isMain(head)) {
    if (isMain(upper)) return FURTHER_LINE;
    if (isMain(lower)) return NO_KICKER;
    return upper?.place === "above" && upper.ratio <= SMALLER ? FIRST_LINE : null;
  }
  if (head.ratio > SMALLER) return null;
  if (head.place === "below") return FIRST_LINE;
  return isMain(lower) ? OVER_HEADLINE : null;
}

type Head = BlockLayout["head"];

const isMain = (head: Head): boolean => head?.place === "main" && head.ratio >= SAME_MAIN;

/** How a neighbour is set in the headline that a block is of. */
const headOf = (facts: BlockFacts | null, { column }: BlockLayout): Head => {
  const layout = facts?.block.layout ?? null;
  return layout && layout.column.first === column.first && layout.column.last === column.last
    ? layout.head
    : null;
};

/** Whether the headline of the same part of the page stands above, with nothing but captions, a deck and the like between. */
function isBelowHeadline({ region }: BlockLayout, above: BlockInContext["above"]): boolean {
  for (let index = 1; index <= BETWEEN; index += 1) {
    const facts = above(index);
    const layout = facts?.block.layout;
    if (!facts || !layout || layout.region.last !== region.first) return false;
    if (isMain(layout.head)) return true;
    if (facts.caption === null && layout.head === null) return false;
  }
  return false;
}
