import { evidenceRule, when } from "../grammar/rule";
import { type BlockLayout, SAME_TYPE } from "../page/block-layout";
import type { BlockInContext } from "../page/context";

/** Type heights against the text's: up to which is what. */
const SIZES = [
  [0.93, "smaller"],
  [1.08, "as-text"],
  [1.3, "a-little-larger"],
  [1.7, "larger"],
  [2.4, "large"],
  [3.5, "very-large"],
] as const;

export const setType = evidenceRule({
  name: "set-type",
  note: "Convention “Headline”: the main line is set largest, kicker and deck smaller, text in one size all over the page; captions and folios often in another.",
  findings: [
    "smaller",
    "as-text",
    "a-little-larger",
    "larger",
    "large",
    "very-large",
    "huge",
    "bold",
    "vertical",
    "larger-than-above",
    "as-above",
    "smaller-than-above",
    "larger-than-below",
    "as-below",
    "smaller-than-below",
    "largest-of-run",
    "title-in-text-size",
  ],
  examples: [
    {
      page: ["麦收全面展开", "麦收展开。"],
      set: [{ size: 3 }, {}],
      on: "全面",
      finds: ["very-large", "larger-than-below", "largest-of-run"],
    },
    {
      page: ["麦收全面展开", "麦收展开。"],
      set: [{ size: 3 }, {}],
      on: "展开。",
      finds: ["as-text", "smaller-than-above"],
    },
    {
      page: ["麦收全面展开", "麦收展开。"],
      set: [{ size: 3, vertical: true }, {}],
      on: "全面",
      finds: ["very-large", "vertical", "larger-than-below", "largest-of-run"],
    },
    { page: ["麦收全面展开", "麦收展开。"], on: "全面", finds: null },
  ],
  look: (context) => {
    const { layout } = context.facts.block;
    if (!layout) return [];
    const upper = context.above(1)?.block.layout ?? null;
    const lower = context.below(1)?.block.layout ?? null;
    return [
      SIZES.find(([most]) => layout.size < most)?.[1] ?? "huge",
      ...when(layout.bold, "bold"),
      ...when(layout.vertical, "vertical"),
      ...compared(layout, upper, "above"),
      ...compared(layout, lower, "below"),
      ...when(isLargest(layout, context), "largest-of-run"),
      ...when(context.facts.title && layout.size < 1.08 && !layout.bold, "title-in-text-size"),
    ];
  },
});

function compared<Where extends "above" | "below">(
  own: BlockLayout,
  other: BlockLayout | null,
  where: Where,
) {
  if (!other) return [];
  const ratio = own.size / other.size;
  if (ratio > SAME_TYPE) return [`larger-than-${where}`] as const;
  return ratio < 1 / SAME_TYPE ? ([`smaller-than-${where}`] as const) : ([`as-${where}`] as const);
}

/** How many blocks above and below are looked at for larger type. */
const RUN = 4;

/** Whether no line of larger type than the text's stands beside it, above or below, that is larger. */
function isLargest(own: BlockLayout, { above, below }: BlockInContext): boolean {
  if (own.size <= SAME_TYPE) return false;
  for (const look of [above, below])
    for (let n = 1; n <= RUN; n += 1) {
      const other = look(n)?.block.layout;
      if (!other || other.size <= SAME_TYPE) break;
      if (other.size > own.size * 1.03) return false;
    }
  return true;
}
