import { monthOf, yearOf } from "@/lib/records/date";

const MONTHS = 12;

/**
 * Parts an archive into bundles, newest first: the newest 12 months that have stories are a bundle each, older
 * stories a bundle a year. A new story changes its own bundle only, a new month at most two.
 */
export function planBundles<T extends { date: string }>(
  records: readonly T[],
): { name: string; records: T[] }[] {
  const months = [...new Set(records.map((record) => monthOf(record.date)))].sort().reverse();
  const recent = new Set(months.slice(0, MONTHS));
  const bundles = new Map<string, { name: string; records: T[] }>();
  const newestFirst = [...records].sort((a, b) => compare(monthOf(b.date), monthOf(a.date)));
  for (const record of newestFirst) {
    const month = monthOf(record.date);
    const name = recent.has(month) ? month : yearOf(record.date);
    const bundle = bundles.get(name) ?? { name, records: [] };
    bundle.records.push(record);
    bundles.set(name, bundle);
  }
  return [...bundles.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
