import { evidenceRule, when } from "../grammar/rule";
import { type BlockLayout, isIndent } from "../page/block-layout";
import type { BlockInContext } from "../page/context";

/** Type larger than the text's, by its height against it. */
const LARGER = 1.05;
/** A label (栏目名) is much smaller than the headline below it. */
const LABEL_RATIO = 0.75;
const LONGEST_LABEL = 7;

export const setHeadline = evidenceRule({
  name: "set-headline",
  note: "Convention “Headline”: 主题 is the largest of the lines that stand together over a story's columns; 引题 stands above it in smaller type, 副题 and the byline below it; titles within the text stand in its columns.",
  findings: [
    "above-main",
    "above-main-as-text",
    "above-main-short",
    "main",
    "main-again",
    "below-main",
    "below-main-as-text",
    "first-of-region",
    "later-in-region",
    "in-text",
    "in-text-larger",
    "in-text-bold",
    "in-text-aside",
    "alone",
  ],
  examples: [
    {
      page: ["十万台收割机日夜不停", "麦收全面展开", "粮站敞开收购", "麦收展开。"],
      set: [
        { size: 1.4, head: { place: "above", ratio: 0.5 }, region: 1 },
        { size: 2.8, head: { place: "main", ratio: 1 }, region: 1 },
        { size: 1.3, head: { place: "below", ratio: 0.46 }, region: 1 },
        { region: 1 },
      ],
      on: "十万台",
      finds: ["above-main", "first-of-region"],
    },
    {
      page: ["简讯", "麦收全面展开", "粮站敞开收购", "麦收展开。"],
      set: [
        { size: 1, head: { place: "above", ratio: 0.4 }, region: 1 },
        { size: 2.5, head: { place: "main", ratio: 1 }, region: 1 },
        { size: 1, head: { place: "below", ratio: 0.4 }, region: 1 },
        { region: 1 },
      ],
      on: "简讯",
      finds: ["above-main-as-text", "above-main-short", "first-of-region"],
    },
    {
      page: ["麦收全面展开", "粮站敞开收购", "麦收展开。"],
      set: [
        { size: 2.8, head: { place: "main", ratio: 1 }, region: 1 },
        { size: 2.8, head: { place: "main", ratio: 1 }, region: 1 },
        { region: 1 },
      ],
      on: "粮站",
      finds: ["main", "main-again", "first-of-region"],
    },
    {
      page: ["农民很忙。", "麦收全面展开", "本报记者 高田", "麦收展开。"],
      set: [
        { region: 1, column: 0 },
        { size: 2, head: { place: "main", ratio: 1 }, region: 1 },
        { head: { place: "below", ratio: 0.5 }, region: 1 },
        { region: 1 },
      ],
      on: "本报记者",
      finds: ["below-main-as-text", "later-in-region"],
    },
    {
      page: ["麦收展开。", "粮站敞开收购"],
      set: [{}, { size: 1.1, bold: true, room: { first: 4, last: 4 } }],
      on: "粮站",
      finds: ["in-text", "in-text-larger", "in-text-bold", "in-text-aside"],
    },
    {
      page: ["麦收展开。", "收割机在田里"],
      set: [{}, { alone: true, room: { first: 0, last: 2 } }],
      on: "收割机",
      finds: ["in-text", "alone"],
    },
    { page: ["麦收全面展开", "麦收展开。"], on: "全面", finds: null },
  ],
  look: (context) => {
    const { layout } = context.facts.block;
    if (!layout) return [];
    const { head, size, bold, room, alone } = layout;
    if (!head)
      return [
        "in-text",
        ...when(size > LARGER, "in-text-larger"),
        ...when(bold && context.facts.title, "in-text-bold"),
        ...when(room.first > 0.7 && !isIndent(room.first), "in-text-aside"),
        ...when(alone, "alone"),
      ];
    const short = head.ratio < LABEL_RATIO && context.facts.length <= LONGEST_LABEL;
    return [
      ...placed(head.place, size, isAgain(layout, context)),
      ...when(head.place === "above" && short, "above-main-short"),
      beginsRegion(layout, context) ? "first-of-region" : "later-in-region",
    ];
  },
});

function placed(place: "above" | "main" | "below", size: number, again: boolean) {
  if (place === "main") return again ? (["main", "main-again"] as const) : (["main"] as const);
  const asText = size <= LARGER;
  if (place === "above") return [asText ? "above-main-as-text" : "above-main"] as const;
  return [asText ? "below-main-as-text" : "below-main"] as const;
}

/** Whether the block above is a line of the same headline in its largest type. */
function isAgain(own: BlockLayout, { above }: BlockInContext): boolean {
  const upper = above(1)?.block.layout;
  return upper?.head?.place === "main" && upper.column.last === own.column.first;
}

/** How many blocks above are looked at: a headline has no more. */
const MOST_LINES = 8;

/** Whether nothing of its region stands above a headline's lines but lines of the same headline. */
function beginsRegion(own: BlockLayout, { above }: BlockInContext): boolean {
  for (let n = 1; n <= MOST_LINES; n += 1) {
    const upper = above(n)?.block.layout;
    if (!upper || upper.region.last !== own.region.first) return true;
    if (upper.column.last !== own.column.first) return false;
  }
  return false;
}
