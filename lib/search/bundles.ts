import { monthOf, yearOf } from "@/lib/records/date";

/** So many of the newest months with stories have a bundle each. */
const MONTHLY_BUNDLES = 12;

/**
 * Parts an archive into bundles, newest first: the newest 12 months that have stories are a bundle each, older
 * stories a bundle a year. A new story changes its own bundle only, a new month at most two.
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
  const bundles = new Map<string, T[]>();
  const newestFirst = [...byMonth].sort(([a], [b]) => (a < b ? 1 : -1));
  for (const [index, [month, own]] of newestFirst.entries()) {
    const name = index < MONTHLY_BUNDLES ? month : yearOf(month);
    bundles.set(name, [...(bundles.get(name) ?? []), ...own]);
  }
  return [...bundles].map(([name, all]) => ({ name, records: all }));
}
