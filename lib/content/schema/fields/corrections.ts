import { z } from "zod";
import { type Payload, reportConflict } from "../conflict";
import { field } from "../field";
import { DayOrMoment } from "../typed-date";
import { A_LIST, listOf, ONE_LINE, optional, Text } from "../values";
import { dateField, isDayBefore } from "./dates";

/** 报道更正 */
export const corrections = field({
  label: "报道更正",
  expected: A_LIST,
  example: "corrections: [{date: 2024-06-23, text: 更正的话}]",
  schema: listOf(
    z.object({
      date: dateField({ label: "日期", example: "date: 2024-06-23", schema: DayOrMoment }),
      text: field({
        label: "更正的话",
        expected: ONE_LINE,
        example: "text: 更正的话",
        schema: Text,
      }),
      by: field({ label: "更正者", expected: ONE_LINE, example: "by: 编辑部", schema: optional(Text) }),
    }),
  ),
});

interface Corrected {
  corrections: readonly { date: string }[];
}

/** No story is corrected before it appears. */
export function noEarlyCorrection({ value, issues }: Payload<Corrected & { date: string }>): void {
  earlyCorrections(issues, value.date, value, []);
}

/** Nor is a printed one before its page is printed. */
export function noEarlyCorrections({ value, issues }: Payload<{ date: string; stories: Corrected[] }>): void {
  for (const [index, story] of value.stories.entries())
    earlyCorrections(issues, value.date, story, ["stories", index]);
}

function earlyCorrections(
  issues: Payload<unknown>["issues"],
  appeared: string,
  { corrections }: Corrected,
  path: PropertyKey[],
): void {
  for (const [index, { date }] of corrections.entries()) {
    if (!isDayBefore(date, appeared)) continue;
    reportConflict(issues, [...path, "corrections", index, "date"], date, {
      rule: "correction-before-date",
      message: `更正的日期 ${date} 早于见报的日期 ${appeared}`,
      cure: "核对这两个日期；更正的日期是刊出更正的那一天",
    });
  }
}
