import { dateLabel, monthLabel } from "../text/labels";

/** A day with something on it: 6月22日，10篇. */
interface CalendarEntry {
  /** 6月, which those who see the calendar read above it. */
  month: string;
  url: string;
  count: number;
  /** 篇, 版 */
  measure: string;
  /** The day that the page itself is about. */
  current: boolean;
}

export interface CalendarDay {
  day: number;
  /** null where nothing is on it. */
  entry: CalendarEntry | null;
}

/** One month, Monday first; null stands for the days of the months beside it. */
export interface CalendarMonth {
  /** `2024-06` */
  month: string;
  /** 2024年6月 */
  label: string;
  /** null where the month has no page of its own, or nothing is in it. */
  url: string | null;
  /** 310 篇; null where nothing is in it. */
  total: string | null;
  weeks: (CalendarDay | null)[][];
}

const DAYS_IN_WEEK = 7;
const MONTHS_IN_YEAR = 12;

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** The months of a year: `2024` → `2024-01` … `2024-12`. */
export const monthsOf = (year: string): string[] =>
  Array.from({ length: MONTHS_IN_YEAR }, (_, index) => `${year}-${twoDigits(index + 1)}`);

/** The weeks of a month (`2024-06`), Monday first: its days, and null for those of the months beside it. */
export function weeksOf(month: string): (number | null)[][] {
  const [year = 0, ordinal = 0] = month.split("-").map(Number);
  // In UTC, where every day has 24 hours. The month's last day is the one before the next month's first.
  const sundayBased = new Date(Date.UTC(year, ordinal - 1, 1)).getUTCDay();
  const length = new Date(Date.UTC(year, ordinal, 0)).getUTCDate();
  const before = (sundayBased + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK;
  return Array.from({ length: Math.ceil((before + length) / DAYS_IN_WEEK) }, (_, week) =>
    Array.from({ length: DAYS_IN_WEEK }, (_, weekday) => {
      const day = week * DAYS_IN_WEEK + weekday - before + 1;
      return day >= 1 && day <= length ? day : null;
    }),
  );
}

/** What a calendar shows, and where its days and months lead. */
export interface Diary {
  /** Days with something on them (`2024-06-22`) → how much. */
  counts: ReadonlyMap<string, number>;
  /** What is counted on a day: 篇, 版. */
  measure: string;
  /** How much there is in a month, in words. */
  total: (counts: readonly number[]) => string;
  urlOf: (day: string) => string;
  /** null where months have no pages. */
  monthUrl: ((month: string) => string) | null;
  /** The day that the page is about. */
  current?: string;
}

/** A month's calendar. */
export function monthCalendar(month: string, diary: Diary): CalendarMonth {
  const weeks = weeksOf(month).map((week) =>
    week.map((day) => (day === null ? null : calendarDay(month, day, diary))),
  );
  const counts = weeks.flat().flatMap((day) => day?.entry?.count ?? []);
  const isEmpty = counts.length === 0;
  return {
    month,
    label: dateLabel(month),
    url: isEmpty || !diary.monthUrl ? null : diary.monthUrl(month),
    total: isEmpty ? null : diary.total(counts),
    weeks,
  };
}

function calendarDay(month: string, day: number, { counts, measure, urlOf, current }: Diary): CalendarDay {
  const date = `${month}-${twoDigits(day)}`;
  const count = counts.get(date);
  if (!count) return { day, entry: null };
  const entry = { month: monthLabel(month), url: urlOf(date), count, measure, current: date === current };
  return { day, entry };
}

/** A year's calendars, January first: all twelve, or, where most of them would be empty, those with something in them. */
export function yearCalendar(year: string, diary: Diary): CalendarMonth[] {
  const months = monthsOf(year).map((month) => monthCalendar(month, diary));
  const filled = months.filter(({ total }) => total !== null);
  return 2 * filled.length < months.length ? filled : months;
}
