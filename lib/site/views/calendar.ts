import type { CountedLink, Link } from "../frame/page";

/** A day with something on it: 6月22日，10 篇. */
export interface CalendarEntry {
  label: string;
  url: string;
  count: number;
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

/** A year and its twelve months; null for those in which nothing is. */
export interface CalendarYear extends Link {
  year: string;
  /** 3,650 篇 */
  total: string;
  months: (CountedLink | null)[];
}

/** A step to what stands before or after a page: 上一期, 2024年6月21日. One pair of a page's steps has a `rel`. */
export interface Step extends Link {
  /** 上一期, 下一版 … */
  word: string;
  rel: "prev" | "next" | null;
}

/** The ways back and on from a page, the nearest first. */
export interface Steps {
  back: Step[];
  on: Step[];
}
