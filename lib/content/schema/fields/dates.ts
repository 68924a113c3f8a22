import type { z } from "zod";
import { dayOf, endOf, isCalendarDay, momentOf } from "@/lib/records/date";
import { type Payload, reportConflict } from "../conflict";
import { type FieldWords, field } from "../field";
import { Day, DayOrMoment } from "../typed-date";
import { orNull } from "../values";

/** A field that is a date. */
export const dateField = <S extends z.ZodType>(own: Pick<FieldWords, "label" | "example"> & { schema: S }) =>
  field({ ...own, expected: "日历上有的日期", isDate: true });

/** The day, or the moment, from which an editor's story is published. */
export const date = field({
  label: "日期",
  expected: "日历上有的日期",
  example: "date: 2024-06-22",
  orWritten: "2024-06-22T08:30:00+08:00",
  isDate: true,
  schema: DayOrMoment,
});

/** The day of a printed issue. */
export const issueDate = dateField({ label: "日期", example: "date: 2024-06-22", schema: Day });

export const updated = dateField({
  label: "更新日期",
  example: "updated: 2024-06-23",
  schema: orNull(DayOrMoment),
});

export const expires = dateField({
  label: "撤下日期",
  example: "expires: 2024-12-31",
  schema: orNull(DayOrMoment),
});

/** Nothing is updated before it appears. */
export function noEarlyUpdate({ value, issues }: Payload<{ date: string; updated: string | null }>): void {
  const { date, updated } = value;
  if (!updated || !isDayBefore(updated, date)) return;
  reportConflict(issues, ["updated"], updated, {
    rule: "updated-before-date",
    message: `更新日期 ${updated} 早于日期 ${date}`,
    cure: "核对这两个日期；没有更新过就删去 updated",
  });
}

/** Nothing is over before it appears: it would never be shown. */
export function noEarlyExpiry({ value, issues }: Payload<{ date: string; expires: string | null }>): void {
  const { date, expires } = value;
  if (!expires || Date.parse(endOf(expires)) > Date.parse(momentOf(date))) return;
  reportConflict(issues, ["expires"], expires, {
    rule: "expires-before-date",
    message: `撤下日期 ${expires} 早于日期 ${date}，稿件一天也不会出现`,
    cure: "核对这两个日期；没有到期的时候就删去 expires",
  });
}

/** Whether both are dates, and the first is of an earlier day. */
export const isDayBefore = (first: string, second: string): boolean =>
  [first, second].every((date) => isCalendarDay(dayOf(date))) && dayOf(first) < dayOf(second);
