import { dayOf, monthOf } from "@/lib/records/date";

/** A bundle of stories: a month's, `2024-06`, a third's of a month by the day with which it begins, `2024-06-11`, or the newest days'. */
export interface PlannedBundle<T> {
  name: string;
  records: T[];
  /** Whether it is the newest days', `2024-06-18-on`, which is read through instead of looked up. */
  isNewest: boolean;
}

/** So many stories the newest bundle has at most, unless one day has more: some 70 KB of text as it is sent. */
const NEWEST_STORIES = 80;

/** What the name of the newest days' bundle ends with, behind the first of them. */
const ON = "-on";

/** The days with which the thirds of a month begin: 上旬, 中旬, 下旬. The last third first. */
const THIRDS = ["21", "11", "01"];

/**
 * Parts an archive into bundles, newest first: the newest days are one by themselves, each month of earlier ones is one, for ever, but a
 * month that the newest days reach into is a bundle for each third of it. So a new story changes the newest days and a third of a
 * month, and no bundle grows beyond a month.
 */
export function planBundles<T extends { date: string }>(records: readonly T[]): PlannedBundle<T>[] {
  if (records.length === 0) return [];
  const begin = firstOfNewest(records);
  const newest = records.filter(({ date }) => dayOf(date) >= begin);
  const bundles = new Map<string, T[]>();
  for (const record of records) {
    if (dayOf(record.date) >= begin) continue;
    const name = monthOf(record.date) >= monthOf(begin) ? thirdOf(record.date) : monthOf(record.date);
    const own = bundles.get(name);
    if (own) own.push(record);
    else bundles.set(name, [record]);
  }
  return [
    { name: begin + ON, records: newest, isNewest: true },
    ...[...bundles]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([name, all]) => ({ name, records: all, isNewest: false })),
  ];
}

/** Whether a bundle is a whole month's. Others change with each day, and stand in no table of months. */
export const isMonth = (bundle: string): boolean => bundle.length === "2024-06".length;

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

/** `2024-06-17` → `2024-06-11`, the day with which its third begins. */
function thirdOf(date: string): string {
  const day = date.slice("2024-06-".length, "2024-06-17".length);
  return `${monthOf(date)}-${THIRDS.find((first) => first <= day) ?? "01"}`;
}
