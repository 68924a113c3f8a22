import { evidenceRule } from "../grammar/rule";
import { marksOfRun, RUN_MARKS, type RunMarks, titleRunOf } from "../page/title-runs";

/** Upper bounds of the classes, in printed characters. */
const BOUNDS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 21, 25, 30, 38] as const;
type Size = `to-${(typeof BOUNDS)[number]}` | "longer";
type Finding = Size | `${RunMarks}-${Size}`;
const SIZES: readonly Size[] = [...BOUNDS.map((bound): Size => `to-${bound}`), "longer"];
const FINDINGS: readonly Finding[] = [
  ...SIZES,
  ...RUN_MARKS.flatMap((marks) => SIZES.map((size): Finding => `${marks}-${size}`)),
];

const LONG = "麦收从南到北全面展开 十万台收割机日夜不停 机手跨省作业忙";

export const titleSize = evidenceRule({
  name: "title-size",
  note: "Convention “Headline”: a line of the 主题 has seven to ten characters, 引题 and 副题 more, 小标题 fewer.",
  findings: FINDINGS,
  examples: [
    { page: ["# 麦收全面展开", "麦收展开。"], on: "全面", finds: ["to-6", "all-marked-to-6"] },
    { page: [`**${LONG}**`, "麦收展开。"], on: "十万", finds: ["to-30", "all-marked-to-30"] },
    {
      page: [`**${LONG} 粮站敞开收购**`, "麦收展开。"],
      on: "十万",
      finds: ["to-38", "all-marked-to-38"],
    },
    {
      page: [`**${LONG} 粮站敞开收购 农民喜上眉梢**`, "麦收展开。"],
      on: "十万",
      finds: ["longer", "all-marked-longer"],
    },
    {
      page: ["**麦收从南到北全面展开 十万台收割机日夜不停**", "颗粒归仓"],
      on: "十万",
      finds: ["to-21", "marked-to-21"],
    },
    { page: [`**${LONG}**`, "颗粒归仓"], on: "十万", finds: ["to-30", "marked-to-30"] },
    { page: [`**${LONG} 粮站敞开收购**`, "颗粒归仓"], on: "十万", finds: ["to-38", "marked-to-38"] },
    {
      page: [`**${LONG} 粮站敞开收购 农民喜上眉梢**`, "颗粒归仓"],
      on: "十万",
      finds: ["longer", "marked-longer"],
    },
    { page: ["# 麦收全面展开", "麦收在6月上旬展开。"], on: "上旬", finds: null },
  ],
  look: (context) => {
    const run = titleRunOf(context);
    if (!run) return null;
    const bound = BOUNDS.find((each) => context.facts.length <= each);
    const size: Size = bound === undefined ? "longer" : `to-${bound}`;
    return [size, `${marksOfRun(run, context.page.marked)}-${size}`];
  },
});
