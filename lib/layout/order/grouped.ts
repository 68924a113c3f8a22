import type { Block } from "./block";
import type { PageFacts } from "./facts";
import { endOfBlock, startsFlushIn } from "./flow";
import { headlinesOf } from "./headlines-of";
import { heightOf, type Span, sharedHeight, sharedWidth, widthOf } from "./span";

/** Areas of more parts are left together: each part is compared with all others. */
const MOST_PARTS = 400;

/**
 * The stories of an area that no straight cut parts: each column of text goes to the headline above it, else to the column or
 * the headline beside it from which it goes on.
 */
export function grouped(
  blocks: readonly Block[],
  rules: readonly Span[],
  facts: Pick<PageFacts, "body">,
): Block[][] {
  const titles: readonly Block[] = headlinesOf(blocks);
  if (titles.length < 2 || blocks.length > MOST_PARTS) return [[...blocks]];
  const groups = new Map<Block, Block>();
  const find = (block: Block): Block => {
    let root = block;
    for (let next = groups.get(root); next; next = groups.get(root)) root = next;
    return root;
  };
  for (const block of blocks.toSorted((a, b) => a.span.top - b.span.top || a.span.left - b.span.left)) {
    const owner = titles.includes(block) ? null : ownerOf(block, blocks, rules, facts);
    if (owner && find(owner) !== find(block)) groups.set(find(block), find(owner));
  }
  const stories = new Map<Block, Block[]>();
  for (const block of blocks) stories.set(find(block), [...(stories.get(find(block)) ?? []), block]);
  const place = (story: readonly Block[]) => (story.find(({ kind }) => kind === "title") ?? story[0])?.span;
  return [...stories.values()].sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    if (!one || !other) return 0;
    return sharedHeight(one, other) > 0 ? one.left - other.left : one.top - other.top;
  });
}

/** What a part belongs to: what it goes on from. */
function ownerOf(
  block: Block,
  blocks: readonly Block[],
  rules: readonly Span[],
  { body }: Pick<PageFacts, "body">,
): Block | null {
  const above = lowestAbove(block, blocks);
  const beside = nearestLeft(block, blocks, body);
  if (above?.kind === "title") return above;
  const ruled = above !== null && isParted(above.span, block.span, rules);
  if (above && !ruled) {
    // Over a picture the column to the left may begin lower.
    const before = beside ?? nearestLeft(block, blocks, body, heightOf(block.span));
    const goesOn =
      block.kind === "text" &&
      startsFlushIn(block) &&
      before?.kind === "text" &&
      endOfBlock(before) === "open" &&
      (block.span.top - above.span.bottom > body * 3 ||
        !(above.kind === "text" && endOfBlock(above) === "open"));
    return goesOn ? before : above;
  }
  return beside ?? nearestTitle(block, blocks, body);
}

function lowestAbove(block: Block, blocks: readonly Block[]): Block | null {
  return blocks.reduce<Block | null>((lowest, other) => {
    const over =
      other !== block &&
      other.span.top < block.span.top &&
      other.span.bottom < block.span.bottom &&
      sharedWidth(other.span, block.span) > Math.min(widthOf(other.span), widthOf(block.span)) * 0.3;
    return over && (!lowest || other.span.bottom > lowest.span.bottom) ? other : lowest;
  }, null);
}

/** What stands to the left of a part's upper end, or of so much of it. */
function nearestLeft(
  block: Block,
  blocks: readonly Block[],
  body: number,
  reach: number = body * 4,
): Block | null {
  const head = { ...block.span, bottom: Math.min(block.span.bottom, block.span.top + reach) };
  return blocks.reduce<Block | null>((nearest, other) => {
    const gap = block.span.left - other.span.right;
    const beside =
      other !== block &&
      (other.kind === "text" || other.kind === "title") &&
      gap > -body &&
      gap < body * 4 &&
      sharedHeight(other.span, head) > Math.min(heightOf(head), heightOf(other.span)) * 0.3;
    return beside && (!nearest || other.span.right > nearest.span.right) ? other : nearest;
  }, null);
}

function isParted(upper: Span, lower: Span, rules: readonly Span[]): boolean {
  return rules.some(
    (rule) =>
      widthOf(rule) > heightOf(rule) &&
      rule.top >= upper.bottom - 2 &&
      rule.bottom <= lower.top + 2 &&
      sharedWidth(rule, lower) > widthOf(lower) * 0.6,
  );
}

function nearestTitle(block: Block, blocks: readonly Block[], body: number): Block | null {
  // A text begins by its headline: what stands beside its later lines is further away.
  const head = { ...block.span, bottom: Math.min(block.span.bottom, block.span.top + body * 4) };
  const distance = ({ span }: Block) =>
    Math.max(0, -sharedWidth(span, block.span)) + Math.max(0, -sharedHeight(span, head));
  const titles = blocks.filter(({ kind }) => kind === "title");
  // Of those at its height one that no text stands below wants text.
  const bare = titles.filter(
    (title) =>
      sharedHeight(title.span, head) > 0 &&
      !blocks.some((other) => other.kind === "text" && lowestAbove(other, blocks) === title),
  );
  return (bare.length > 0 ? bare : titles).reduce<Block | null>(
    (nearest, title) => (nearest && distance(nearest) <= distance(title) ? nearest : title),
    null,
  );
}
