import { readDate } from "@/lib/content/schema/typed-date";

/** A date of an archive: as records have it, and as it was typed, by whose parts addresses were made. */
export interface ArchiveDate {
  date: string;
  /** Year, month, day, hour, minute, second, as typed. */
  parts: readonly string[];
}

const PARTS = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})(?:\D+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?/;
const ZONE = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\s*$/i;

/**
 * A date as somebody typed it for a generator; null for what is none. `zone`: minutes east of Greenwich of what names no zone itself.
 */
export function archiveDate(typed: string | null, zone: number | null): ArchiveDate | null {
  if (typed === null) return null;
  const text = typed
    .trim()
    .replace(/^["']|["']$/g, "")
    .replace(/\s+([+-]\d{4})$/, "$1")
    .replace(/(\d)\s+(Z|[+-]\d\d:\d\d)$/i, "$1$2");
  const parts = PARTS.exec(text);
  const own = zone !== null && parts?.[4] !== undefined && !ZONE.test(text) ? `${text}${offset(zone)}` : text;
  const date = readDate(own) ?? readDate(own.replace(ZONE, "")) ?? inWords(text);
  if (date === null) return null;
  const said = parts ?? PARTS.exec(date);
  return { date, parts: (said ?? []).slice(1).map((part = "0") => part.padStart(2, "0")) };
}

/** Dates that other languages write: Mon, 02 Jan 2006 15:04:05 +0000; January 2, 2006. */
function inWords(text: string): string | null {
  if (!/[A-Za-z]{3}/.test(text) || !/\d{4}/.test(text)) return null;
  const moment = Date.parse(ZONE.test(text) || !/\d:\d/.test(text) ? text : `${text} +0800`);
  if (Number.isNaN(moment)) return null;
  const day = /\d:\d/.test(text) ? null : new Date(moment);
  // Without an hour it is a day of the calendar, whatever the zone of this machine.
  return day
    ? readDate(`${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`)
    : readDate(new Date(moment).toISOString());
}

const offset = (minutes: number): string => {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
};

/** Asked for with every file of an archive, and costly to find out. */
const zones = new Map<string, number | null>();

/** Minutes east of Greenwich of a zone that settings name (Asia/Shanghai), in its winter; null for one that is unknown. */
export function zoneOf(name: string | null): number | null {
  if (name === null) return null;
  if (!zones.has(name)) zones.set(name, readZone(name));
  return zones.get(name) ?? null;
}

function readZone(name: string): number | null {
  try {
    const parts = new Intl.DateTimeFormat("en", { timeZone: name, timeZoneName: "longOffset" }).formatToParts(
      new Date(Date.UTC(2020, 0, 1)),
    );
    const [, sign, hours = "0", minutes = "0"] =
      /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "") ??
      [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    return null;
  }
}
