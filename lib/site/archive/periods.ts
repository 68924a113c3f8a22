import { dayOf } from "@/lib/records/date";
import { firstIndex } from "../first-index";

/** What lists are ordered by. */
export type WithDate = { date: string };

/** The newest stories of earlier days, from a list that is newest first. Logarithmic, because every story's page asks. */
export function earlierThan<T extends WithDate>(newestFirst: readonly T[], day: string, count: number): T[] {
  const first = firstWhere(newestFirst, (date) => dayOf(date) < day);
  return newestFirst.slice(first, first + count);
}

/** The stories of a year, month or day (`2024`, `2024-06` …), from a list that is newest first. Logarithmic. */
export function inPeriod<T extends WithDate>(newestFirst: readonly T[], period: string): T[] {
  const periodOf = (date: string) => date.slice(0, period.length);
  return newestFirst.slice(
    firstWhere(newestFirst, (date) => periodOf(date) <= period),
    firstWhere(newestFirst, (date) => periodOf(date) < period),
  );
}

/** Kinds of periods by the length of their names: `2024`, `2024-06`, `2024-06-22`. */
export const YEAR = 4;
export const MONTH = 7;
export const DAY = 10;

/** The periods in which there are stories and how many, from a list that is newest first. Logarithmic for each. */
export function periodsOf(
  newestFirst: readonly WithDate[],
  length: number,
): { period: string; count: number }[] {
  const periods: { period: string; count: number }[] = [];
  for (let first = 0; first < newestFirst.length; ) {
    const period = newestFirst[first]?.date.slice(0, length) ?? "";
    const next = firstWhere(newestFirst, (date) => date.slice(0, length) < period);
    periods.push({ period, count: next - first });
    first = next;
  }
  return periods;
}

/**
 * The first day after a period with something in the list, which is newest first; null where there is none. Whoever knows the list up to that day knows
 * all of the period, and that nothing is missing at its end. Logarithmic.
 */
export function dayAfter(newestFirst: readonly WithDate[], period: string): string | null {
  const first = firstWhere(newestFirst, (date) => date.slice(0, period.length) <= period);
  const after = newestFirst[first - 1];
  return after ? dayOf(after.date) : null;
}

/** The first place in the list at whose date the condition holds, as it does at all later ones. */
export const firstWhere = (newestFirst: readonly WithDate[], holds: (date: string) => boolean): number =>
  firstIndex(0, newestFirst.length, (index) => holds(newestFirst[index]?.date ?? ""));
