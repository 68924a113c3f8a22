import { evidenceRule } from "../grammar/rule";
import { isTitleLine } from "../page/title-runs";

/** Upper bounds of the classes, in printed characters. */
const BOUNDS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 21, 25, 30, 38] as const;
type Finding = `to-${(typeof BOUNDS)[number]}` | "longer";
const FINDINGS: readonly Finding[] = [...BOUNDS.map((bound): Finding => `to-${bound}`), "longer"];

export const titleSize = evidenceRule({
  name: "title-size",
  note: "Convention “Headline”: a line of the 主题 has seven to ten characters, 引题 and 副题 more, 小标题 fewer.",
  findings: FINDINGS,
  examples: [
    { page: ["# 麦收全面展开", "麦收展开。"], on: "全面", finds: "to-6" },
    { page: ["# 麦收全面展开", "麦收在6月上旬展开。"], on: "上旬", finds: null },
  ],
  look: ({ facts }) => {
    if (!isTitleLine(facts)) return null;
    const bound = BOUNDS.find((each) => facts.length <= each);
    return bound === undefined ? "longer" : `to-${bound}`;
  },
});
