import { monthOf } from "@/lib/records/date";

/** The days with which the thirds of a month begin: 上旬, 中旬, 下旬. The last third first. */
const THIRDS = ["21", "11", "01"];

/**
 * Parts an archive into bundles, newest first: each month that has stories is one, for ever, but the newest is a bundle for
 * each third of it. So a new story changes a third of a month, and no bundle grows beyond a month.
 */
export function planBundles<T extends { date: string }>(
  records: readonly T[],
): { name: string; records: T[] }[] {
  let newest = "";
  for (const { date } of records) if (monthOf(date) > newest) newest = monthOf(date);
  const bundles = new Map<string, T[]>();
  for (const record of records) {
    const name = monthOf(record.date) === newest ? thirdOf(record.date) : monthOf(record.date);
    const own = bundles.get(name);
    if (own) own.push(record);
    else bundles.set(name, [record]);
  }
  return [...bundles].sort(([a], [b]) => (a < b ? 1 : -1)).map(([name, all]) => ({ name, records: all }));
}

/** `2024-06-17` → `2024-06-11`, the day with which its third begins. */
function thirdOf(date: string): string {
  const day = date.slice("2024-06-".length, "2024-06-17".length);
  return `${monthOf(date)}-${THIRDS.find((first) => first <= day) ?? "01"}`;
}
