import { jointRule } from "../grammar/rule";
import type { BlockLayout } from "../page/block-layout";

export const setWithinHeadline = jointRule({
  name: "set-within-headline",
  note: "Convention “Headline”: 引题, 主题 and 副题 stand together, the 主题 in the largest type; a headline over columns begins a story, most of all at the head of a region.",
  findings: [
    "above-above",
    "above-main",
    "main-main",
    "main-below",
    "below-below",
    "head-text",
    "head-text-elsewhere",
    "text-head",
    "text-head-elsewhere",
    "head-head",
    "head-head-elsewhere",
    "text-text-elsewhere",
  ],
  examples: [
    {
      page: ["十万台收割机日夜不停", "麦收全面展开"],
      set: [
        { size: 1.4, head: { place: "above", ratio: 0.5 } },
        { size: 2.8, head: { place: "main", ratio: 1 } },
      ],
      on: "全面",
      finds: "above-main",
    },
    {
      page: ["农民很忙。", "大桥合龙"],
      set: [{ region: 0 }, { region: 1, size: 2, head: { place: "main", ratio: 1 } }],
      on: "大桥",
      finds: "text-head-elsewhere",
    },
    {
      page: ["大桥合龙", "农民很忙。"],
      set: [{ column: 0, size: 2, head: { place: "main", ratio: 1 } }, { column: 1 }],
      on: "农民",
      finds: "head-text",
    },
    {
      page: ["三省联手行动", "十万台收割机日夜不停"],
      set: [{ head: { place: "above", ratio: 0.5 } }, { head: { place: "above", ratio: 0.5 } }],
      on: "十万台",
      finds: "above-above",
    },
    {
      page: ["粮站敞开收购", "本报记者 高田"],
      set: [{ head: { place: "below", ratio: 0.5 } }, { head: { place: "below", ratio: 0.4 } }],
      on: "本报记者",
      finds: "below-below",
    },
    {
      page: ["大桥合龙", "农民很忙。"],
      set: [{ region: 0, head: { place: "main", ratio: 1 } }, { region: 1 }],
      on: "农民",
      finds: "head-text-elsewhere",
    },
    {
      page: ["麦收全面展开", "粮站敞开收购"],
      set: [{ head: { place: "main", ratio: 1 } }, { head: { place: "main", ratio: 1 } }],
      on: "粮站",
      finds: "main-main",
    },
    {
      page: ["——十万台收割机日夜不停", "——三省联手"],
      set: [{ head: { place: "below", ratio: 0.5 } }, { head: { place: "below", ratio: 0.5 } }],
      on: "——三省",
      finds: "below-below",
    },
    {
      page: ["农民很忙。", "大桥合龙"],
      set: [{}, { size: 2, column: 1, head: { place: "main", ratio: 1 } }],
      on: "大桥",
      finds: "text-head",
    },
    { page: ["农民很忙。", "工人也很忙。"], set: [{}, {}], on: "工人", finds: null },
    { page: ["麦收全面展开", "麦收展开。"], on: "展开。", finds: null },
  ],
  look: ({ block: { layout: upper } }, { block: { layout: lower } }) =>
    upper && lower ? stepBetween(upper, lower) : [],
});

function stepBetween(upper: BlockLayout, lower: BlockLayout) {
  const elsewhere = upper.region.last !== lower.region.first;
  if (upper.head && lower.head) {
    if (elsewhere) return "head-head-elsewhere";
    return upper.column.last === lower.column.first
      ? withinHead(upper.head.place, lower.head.place)
      : "head-head";
  }
  if (lower.head) return elsewhere ? "text-head-elsewhere" : "text-head";
  if (upper.head) return elsewhere ? "head-text-elsewhere" : "head-text";
  return elsewhere ? "text-text-elsewhere" : [];
}

type Place = "above" | "main" | "below";

function withinHead(upper: Place, lower: Place) {
  if (upper === "above") return lower === "above" ? "above-above" : "above-main";
  if (upper === "main") return lower === "main" ? "main-main" : "main-below";
  return "below-below";
}
