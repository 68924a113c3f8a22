import { jointRule } from "../grammar/rule";
import type { BlockFacts } from "../page/facts";
import { levelOf } from "../page/habits";
import { isTitleLine } from "../page/title-runs";

const MARKS = ["marked-alike", "none-here", "none", "upper-larger", "lower-larger"] as const;
const LENGTHS = [
  "same",
  "near",
  "upper-longer",
  "lower-longer",
  "upper-much-longer",
  "lower-much-longer",
] as const;
const FINDINGS = MARKS.flatMap((marks) => LENGTHS.map((length) => `${marks}-${length}` as const));

export const titlePair = jointRule({
  name: "title-pair",
  note: "Convention “Headline”: the lines of one 主题 are about as long; 引题 and 副题 are longer, or smaller.",
  findings: FINDINGS,
  examples: [
    { page: ["# 青竹变成金竹", "# 山村有了活路"], on: "活路", finds: "marked-alike-same" },
    { page: ["# 青竹变成金竹", "山村有了活路"], on: "活路", finds: "upper-larger-same" },
    { page: ["# 青竹变成金竹", "山村的活路有了。"], on: "活路", finds: null },
  ],
  look: (upper, lower, page) => {
    if (!isTitleLine(upper) || !isTitleLine(lower)) return null;
    return `${marksOf(upper, lower, page.marked)}-${lengthsOf(upper.length, lower.length)}`;
  },
});

const rank = (facts: BlockFacts): number => levelOf(facts) ?? 9;

function marksOf(upper: BlockFacts, lower: BlockFacts, pageIsMarked: boolean): (typeof MARKS)[number] {
  if (rank(upper) === rank(lower)) {
    if (levelOf(upper) !== null) return "marked-alike";
    return pageIsMarked ? "none-here" : "none";
  }
  return rank(upper) < rank(lower) ? "upper-larger" : "lower-larger";
}

function lengthsOf(upper: number, lower: number): (typeof LENGTHS)[number] {
  const more = lower - upper;
  if (more === 0) return "same";
  if (Math.abs(more) <= 1) return "near";
  if (Math.abs(more) >= 5) return more > 0 ? "lower-much-longer" : "upper-much-longer";
  return more > 0 ? "lower-longer" : "upper-longer";
}
