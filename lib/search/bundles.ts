import { dayOf, monthOf } from "@/lib/records/date";

/** A bundle of stories: a month's, `2024-06`, or the newest days', `2024-06-18-on`. */
export interface PlannedBundle<T> {
  name: string;
  records: T[];
  /** Whether it is the newest days', which is read through instead of looked up. */
  isNewest: boolean;
}

/** So many stories the newest bundle has at most, unless one day has more: some 70 KB of text as it is sent. */
const NEWEST_STORIES = 80;

/** What the name of the newest days' bundle ends with, behind the first of them. */
const ON = "-on";

/**
 * Parts an archive into bundles, newest first: the newest days are one by themselves, each month of earlier ones is one. So a new story
 * changes the newest days and the month that they reach into.
 */
export function planBundles<T extends { date: string }>(records: readonly T[]): PlannedBundle<T>[] {
  if (records.length === 0) return [];
  const begin = firstOfNewest(records);
  const newest = records.filter(({ date }) => dayOf(date) >= begin);
  const months = new Map<string, T[]>();
  for (const record of records) {
    if (dayOf(record.date) >= begin) continue;
    const own = months.get(monthOf(record.date));
    if (own) own.push(record);
    else months.set(monthOf(record.date), [record]);
  }
  return [
    { name: begin + ON, records: newest, isNewest: true },
    ...[...months]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([name, all]) => ({ name, records: all, isNewest: false })),
  ];
}

/** Whether the newest days reach into a month: it grows, and stands in a table of its own. */
export const isOpen = (month: string, newest: string | null): boolean =>
  newest !== null && month >= monthOf(newest);

/** The day with which the newest days begin. */
function firstOfNewest(records: readonly { date: string }[]): string {
  const counts = new Map<string, number>();
  for (const { date } of records) counts.set(dayOf(date), (counts.get(dayOf(date)) ?? 0) + 1);
  let [begin, sum] = ["", 0];
  for (const [day, count] of [...counts].sort(([a], [b]) => (a < b ? 1 : -1))) {
    sum += count;
    if (begin !== "" && sum > NEWEST_STORIES) break;
    begin = day;
  }
  return begin;
}
