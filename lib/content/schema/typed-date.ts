import { z } from "zod";
import { isCalendarDay } from "@/lib/records/date";

/**
 * Dates as editors and their tools type them, read as records have them: `2024-06-05`, or a moment in Chinese time. A moment
 * without a zone is one in China.
 */

/** 2024-06-05, 2024-6-5, 2024/06/05, 2024.6.5, 2024年6月5日, 20240605. */
const DAY =
  /^(\d{4})(?:\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]|([-/.])(\d{1,2})\4(\d{1,2})|(\d{2})(\d{2})(?!\d))/;
/** T08:30, 8:30:00, 08:30:00.000, 8时30分, 8点. */
const TIME =
  /^(?:\s*T\s*|\s+|(?<=[日号]))(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?|[时点](?:(\d{1,2})分?(?:(\d{1,2})秒)?)?)/i;
/** Z, +08:00, +0800, +08, UTC, CST as China's. */
const ZONE = /^\s*(?:(Z|UTC|GMT)|(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?|(?:北京时间|CST|Asia\/Shanghai))$/i;
const CHINA = 8 * 60;

/** Without the Chinese quotation marks that an input method puts where YAML knows only its own. */
const bare = (typed: string): string =>
  typed
    .normalize("NFKC")
    .trim()
    .replace(/^[“”‘’「『]+\s*|\s*[“”‘’」』]+$/g, "");

/** The date that a text means, as records have it; null where it means none, or one that is on no calendar. */
export function readDate(typed: string): string | null {
  const text = bare(typed);
  const day = DAY.exec(text);
  if (!day) return null;
  const [month, date] = [day[2] ?? day[5] ?? day[7] ?? "", day[3] ?? day[6] ?? day[8] ?? ""];
  const whole = `${day[1] ?? ""}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (!isCalendarDay(whole)) return null;
  const rest = text.slice(day[0].length);
  return rest.trim() === "" ? whole : momentOn(whole, text, day[0].length);
}

function momentOn(day: string, text: string, from: number): string | null {
  // The look-behind of 5日8时 needs what stands before.
  const time = new RegExp(TIME.source.slice(1), "iy");
  time.lastIndex = from;
  const found = time.exec(text);
  if (!found) return null;
  const [hour, minute, second] = [found[1], found[2] ?? found[4] ?? "0", found[3] ?? found[5] ?? "0"].map(
    Number,
  );
  if (hour === undefined || minute === undefined || second === undefined) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const offset = offsetOf(text.slice(time.lastIndex));
  if (offset === null) return null;
  const utc = Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + minute - offset) * 60 + second) * 1000;
  return `${new Date(utc + CHINA * 60_000).toISOString().slice(0, 19)}+08:00`;
}

/** Minutes east of Greenwich; null for what is no zone. */
function offsetOf(text: string): number | null {
  if (text.trim() === "") return CHINA;
  const zone = ZONE.exec(text);
  if (!zone) return null;
  if (zone[1]) return 0;
  if (!zone[2]) return CHINA;
  const minutes = Number(zone[3]) * 60 + Number(zone[4] ?? 0);
  return minutes > 14 * 60 ? null : zone[2] === "-" ? -minutes : minutes;
}

/**
 * Why a text that has the form of a day is on no calendar: 2024年2月只有29天. Empty where only the month is wrong; null for
 * a day that there is, and for what has no such form.
 */
export function calendarFault(typed: string): string | null {
  const day = DAY.exec(bare(typed));
  if (!day) return null;
  const [year, month, date] = [day[1], day[2] ?? day[5] ?? day[7], day[3] ?? day[6] ?? day[8]].map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12) return "";
  return date >= 1 && date <= last ? null : `${year}年${month}月只有${last}天`;
}

/** A calendar day, or a moment in Chinese time. */
export const DayOrMoment = z.string().transform((typed, context): string => {
  const read = readDate(typed);
  if (read !== null) return read;
  context.issues.push({ code: "custom", input: typed, message: "no date" });
  return z.NEVER;
});

/** A calendar day; a tool may write midnight behind it. */
export const Day = z.string().transform((typed, context): string => {
  const read = readDate(
    typed.trim().replace(/[T\s]+00:00(?::00(?:\.0+)?)?(?:\s*(?:Z|[+-]\d{2}:?\d{2}))?$/i, ""),
  );
  if (read?.length === 10) return read;
  context.issues.push({ code: "custom", input: typed, message: "no day" });
  return z.NEVER;
});
