import { evidenceRule, when } from "../grammar/rule";
import { isMarked } from "../page/facts";

export const titleLength = evidenceRule({
  name: "title-length",
  note: "Convention “Headline”: titles are short; 小标题 shorter still.",
  findings: [
    "over-34",
    "under-4",
    "over-30",
    "marked-over-26",
    "marked-over-18",
    "plain-over-18",
    "plain-over-12",
    "plain-to-10",
  ],
  examples: [
    { page: ["麦收全面展开", "麦收展开。"], on: "全面", finds: ["plain-to-10"] },
    { page: ["麦收", "收割机开进田里。"], on: "麦收", finds: ["under-4", "plain-to-10"] },
    { page: ["全市小麦机收进度已经超过九成", "麦收展开。"], on: "机收", finds: ["plain-over-12"] },
    {
      page: ["全市小麦机收进度已经超过九成只剩北部几个镇还在收割", "麦收展开。"],
      on: "机收",
      finds: ["plain-over-18"],
    },
    {
      page: ["## 全市小麦机收进度超过九成，只剩北部几个镇", "麦收展开。"],
      on: "机收",
      finds: ["marked-over-18"],
    },
    {
      page: [
        "## 全市小麦机收进度已经超过九成，只剩北部几个镇的地块还在收割当中，预计三天可以收完",
        "麦收展开。",
      ],
      on: "机收",
      finds: ["over-34", "over-30", "marked-over-26"],
    },
    { page: ["# 麦收全面展开", "麦收在6月上旬全面展开。"], on: "上旬", finds: null },
  ],
  look: ({ facts }) => {
    if (!facts.title) return null;
    const { length } = facts;
    const forSubhead = isMarked(facts) ? markedLength(length) : plainLength(length);
    return [
      ...when(length > 34, "over-34"),
      ...when(length < 4, "under-4"),
      ...when(length > 30, "over-30"),
      ...(forSubhead === null ? [] : [forSubhead]),
    ];
  },
});

function markedLength(length: number): "marked-over-26" | "marked-over-18" | null {
  if (length > 26) return "marked-over-26";
  return length > 18 ? "marked-over-18" : null;
}

function plainLength(length: number): "plain-over-18" | "plain-over-12" | "plain-to-10" | null {
  if (length > 18) return "plain-over-18";
  if (length > 12) return "plain-over-12";
  return length > 10 ? null : "plain-to-10";
}
