import { STATE_NAMES, type State } from "../grammar/states";
import type { BlockLayout } from "../page/block-layout";
import type { BlockInContext } from "../page/context";
import type { BlockFacts } from "../page/facts";

/** All states but some; the same list for the same ones, as what was summed up for a list is kept with it. */
function without(shut: readonly State[]): readonly State[] | null {
  if (shut.length === 0) return null;
  const key = shut.join(" ");
  const known = KNOWN.get(key) ?? STATE_NAMES.filter((state) => !shut.includes(state));
  KNOWN.set(key, known);
  return known;
}
const KNOWN = new Map<string, readonly State[]>();

const BYLINES: readonly State[] = ["byline", "byline-opens", "byline-ends"];
const OVER_HEADLINE: readonly State[] = ["headline", "headline-line"];
/** What a headline that heads its part of the page is not. */
const WITHIN_STORY: readonly State[] = ["subhead", "note-title", "deck", "headline-line"];

/** Type of a headline's main lines differs by no more; 引题 and 副题 are so much smaller. */
const [SAME_MAIN, SMALLER] = [0.9, 0.8];
/** Type so much larger than the text's is a headline's, by its size alone. */
const LARGE = 1.3;
/** Captions, and a deck, may stand between a headline and its byline. */
const BETWEEN = 3;

/**
 * Convention “Headline”: the 主题 is set in the largest type of its headline, all its lines alike, 引题 and 副题 smaller over and
 * under it. What a block of a headline may be where its type leaves no doubt of that; null where all is open.
 */
export function statesBySet({ facts, above, below }: BlockInContext): readonly State[] | null {
  const { layout } = facts.block;
  if (!layout) return null;
  if (facts.byline && isBelowHeadline(layout, above)) return without(["byline-opens"]);
  const { head } = layout;
  if (!head) return null;
  const [upper, lower] = [headOf(above(1), layout), headOf(below(1), layout)];
  if (isMain(head)) {
    const isLarge = layout.size >= LARGE;
    const region = above(1)?.block.layout?.region.last;
    const heads = isLarge && upper === null && region !== undefined && region !== layout.region.first;
    return without([
      ...(isLarge ? BYLINES : []),
      ...(isMain(upper) ? (["kicker", "deck"] as const) : isMain(lower) ? (["kicker"] as const) : []),
      ...(heads ? WITHIN_STORY : []),
      ...(upper?.place === "above" && upper.ratio <= SMALLER ? (["headline-line"] as const) : []),
    ]);
  }
  if (head.ratio > SMALLER) return null;
  if (head.place === "below") return without(["headline-line"]);
  return isMain(lower) ? without(OVER_HEADLINE) : null;
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
