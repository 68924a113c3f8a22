import { evidenceRule } from "../grammar/rule";
import { marksOfRun, RUN_MARKS, type RunMarks, type TitleRun, titleRunOf } from "../page/title-runs";

const SIZES = ["one", "two", "three", "four", "many"] as const;
const PLACES = ["first", "second", "third", "last"] as const;
type Finding = `${RunMarks}-${(typeof PLACES)[number]}-of-${(typeof SIZES)[number]}`;

const FINDINGS: readonly Finding[] = RUN_MARKS.flatMap((marks) =>
  PLACES.flatMap((place) => SIZES.map((size): Finding => `${marks}-${place}-of-${size}`)),
);

const TEXT = "麦收在6月上旬全面展开，收割机日夜不停。";

export const titleRun = evidenceRule({
  name: "title-run",
  note: "Convention “Headline”: 引题 above, 主题, 副题 below: which line of a headline it is, of how many.",
  findings: FINDINGS,
  examples: [
    { page: ["# 麦收全面展开", TEXT], on: "全面展开", finds: null },
    { page: ["十天颗粒归仓", "**麦收展开**", TEXT], on: "颗粒", finds: "plain-first-of-two" },
    { page: ["十天颗粒归仓", "**麦收展开**", TEXT], on: "麦收展开", finds: "marked-last-of-two" },
    {
      page: ["十天颗粒归仓", "麦收展开", "机手跨省作业", TEXT],
      on: "麦收展开",
      finds: "none-second-of-three",
    },
  ].map((example, index) => (index === 0 ? { ...example, on: "6月", finds: null } : example)),
  look: (context) => {
    const run = titleRunOf(context);
    if (!run) return null;
    return `${marksOfRun(run, context.page.marked)}-${placeOf(run)}-of-${SIZES[Math.min(run.lines.length, SIZES.length) - 1] ?? "many"}`;
  },
});

function placeOf({ lines, place }: TitleRun): (typeof PLACES)[number] {
  if (place === 0) return "first";
  if (place === lines.length - 1) return "last";
  return place === 1 ? "second" : "third";
}
