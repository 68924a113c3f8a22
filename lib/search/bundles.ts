import { monthOf } from "@/lib/records/date";

/**
 * Parts an archive into bundles, newest first: each month that has stories is one, for ever. A new story changes its own
 * bundle only.
 */
export function planBundles<T extends { date: string }>(
  records: readonly T[],
): { name: string; records: T[] }[] {
  const byMonth = new Map<string, T[]>();
  for (const record of records) {
    const month = monthOf(record.date);
    const own = byMonth.get(month);
    if (own) own.push(record);
    else byMonth.set(month, [record]);
  }
  return [...byMonth].sort(([a], [b]) => (a < b ? 1 : -1)).map(([name, all]) => ({ name, records: all }));
}
