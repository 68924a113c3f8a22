import { isCalendarDay } from "@/lib/records/date";
import type { StatedDate } from "../manuscript/manuscript";
import { readDate } from "../schema/typed-date";

const DAY = /(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})/;

/** The first of some texts that has a day in it: 《样例日报》（2024年06月22日 第 01 版）. */
export function datesIn(...texts: (string | null | undefined)[]): StatedDate[] {
  for (const text of texts) {
    const date = text ? (wholeDate(text) ?? dayIn(text)) : null;
    if (date) return [{ date, basis: "page" }];
  }
  return [];
}

/** A moment of another zone is another day in China. */
const wholeDate = (text: string): string | null => readDate(text)?.slice(0, 10) ?? null;

function dayIn(text: string): string | null {
  const [, year = "", month = "", day = ""] = DAY.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDay(date) ? date : null;
}

const HOURS = 3_600_000;

/** Seconds since 1970, as scripts have them. */
export function dateOfSeconds(seconds: string | undefined): string | null {
  const moment = Number(seconds) * 1000;
  return seconds && moment > 0 && Number.isFinite(moment)
    ? new Date(moment + 8 * HOURS).toISOString().slice(0, 10)
    : null;
}
