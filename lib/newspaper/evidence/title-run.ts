import { evidenceRule } from "../grammar/rule";
import { marksOfRun, RUN_MARKS, type RunMarks, type TitleRun, titleRunOf } from "../page/title-runs";

const SIZES = ["one", "two", "three", "four", "many"] as const;
const PLACES = ["first", "second", "third", "last"] as const;
type Finding = `${RunMarks}-${(typeof PLACES)[number]}-of-${(typeof SIZES)[number]}`;

/** How many lines there are at least where one stands at a place; the last of two or more is `last`. */
const LEAST = { first: 1, second: 3, third: 4, last: 2 };

/** A line by itself is marked like all of its run. */
const FINDINGS: readonly Finding[] = RUN_MARKS.flatMap((marks) =>
  PLACES.flatMap((place) =>
    SIZES.slice(Math.max(LEAST[place], marks === "marked" || marks === "plain" ? 2 : 1) - 1).map(
      (size): Finding => `${marks}-${place}-of-${size}`,
    ),
  ),
);

const TEXT = "麦收在6月上旬全面展开，收割机日夜不停。";
const MANY = ["# 麦收全面展开", "# 十天颗粒归仓", "# 机手跨省作业", "# 粮站敞开收购", "# 农民喜上眉梢", TEXT];

export const titleRun = evidenceRule({
  name: "title-run",
  note: "Convention “Headline”: 引题 above, 主题, 副题 below: which line of a headline it is, of how many.",
  findings: FINDINGS,
  examples: [
    { page: ["# 麦收全面展开", TEXT], on: "6月", finds: null },
    { page: ["十天颗粒归仓", "**麦收展开**", TEXT], on: "颗粒", finds: "plain-first-of-two" },
    { page: ["十天颗粒归仓", "**麦收展开**", TEXT], on: "麦收展开", finds: "marked-last-of-two" },
    {
      page: ["十天颗粒归仓", "麦收展开", "机手跨省作业", TEXT],
      on: "麦收展开",
      finds: "none-second-of-three",
    },
    { page: MANY, on: "麦收全面", finds: "all-marked-first-of-many" },
    { page: MANY, on: "颗粒", finds: "all-marked-second-of-many" },
    { page: MANY, on: "粮站", finds: "all-marked-third-of-many" },
    { page: MANY, on: "农民", finds: "all-marked-last-of-many" },
    {
      page: ["麦收全面展开", "**十天颗粒归仓**", "机手跨省作业", "粮站敞开收购", "农民喜上眉梢", TEXT],
      on: "颗粒",
      finds: "marked-second-of-many",
    },
  ],
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
