import { dayOf } from "@/lib/records/date";
import { type Position, type Problem, reporter } from "@/lib/records/problem";
import type { Site } from "@/lib/records/site";

interface Reviewed {
  /** Of the story: a day or a moment. */
  date: string;
  review: readonly { step: string }[];
}

/** The steps that a site asks for and a story lacks, in their order; none of a story from before it was asked. */
export function missingSteps({ date, review }: Reviewed, rule: Site["review"]): string[] {
  if (!rule || dayOf(date) < rule.since) return [];
  const done = new Set(review.map(({ step }) => step));
  return rule.steps.filter((step) => !done.has(step));
}

/** The error of a story that is to be published before all have read it. `instead`: how it is kept back. */
export function missingReview(
  story: Reviewed,
  rule: Site["review"],
  { file, at, instead }: { file: string; at: Position; instead: string },
): Problem[] {
  const missing = missingSteps(story, rule);
  const [first] = missing;
  if (first === undefined) return [];
  return [
    reporter(file)({
      severity: "error",
      rule: "missing-review",
      at,
      message: `还没有${missing.join("、")}，不能发布`,
      cure: `审完在编辑台的稿件页上按“${first}”，或写 review: [{step: ${first}, name: 姓名, time: 年-月-日 时:分}]；先不发布的${instead}`,
    }),
  ];
}
