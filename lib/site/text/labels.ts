import type { Byline, Dateline } from "@/lib/records/byline";
import { dayOf } from "@/lib/records/date";
import type { Repair } from "@/lib/records/story";

/** Sunday first, as `getUTCDay` counts. */
const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];

const partsOf = (date: string) => dayOf(date).split("-").map(Number);

/** `2024-06-22` → 2024年6月22日; also for months and years. */
export function dateLabel(date: string): string {
  const [year, month, day] = partsOf(date);
  return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
}

/** `2024-06-22` → 6月22日 */
export function shortDateLabel(date: string): string {
  const [, month, day] = partsOf(date);
  return `${month}月${day}日`;
}

/** `06-22` → 6月22日 */
export const dayOfYearLabel = (day: string): string => shortDateLabel(`0000-${day}`);

/** From one day to another, saying nothing twice: 2024年6月22日至7月3日. */
export function spanLabel(first: string, last: string): string {
  if (first === last) return dateLabel(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${dateLabel(first)}至${dayLabel(last)}`;
  return `${dateLabel(first)}至${first.slice(0, 4) === last.slice(0, 4) ? shortDateLabel(last) : dateLabel(last)}`;
}

/** `2024-06-22` → 22日 */
export const dayLabel = (date: string): string => `${partsOf(date)[2]}日`;

/** `2024-06` → 6月 */
export const monthLabel = (date: string): string => `${partsOf(date)[1]}月`;

/** `2024-06-23T08:30:00+08:00` → 08:30; null for a bare day. */
export const timeLabel = (date: string): string | null => (date.length > 10 ? date.slice(11, 16) : null);

/** `2024-06-23T08:30:00+08:00` → 2024年6月23日 08:30; a bare day has no time. */
export function momentLabel(date: string): string {
  const time = timeLabel(date);
  return time ? `${dateLabel(date)} ${time}` : dateLabel(date);
}

const noonUtc = (day: string) => new Date(`${dayOf(day)}T12:00:00Z`);

/** `2024-06-22` → 星期六 */
export const weekdayLabel = (day: string): string => `星期${WEEKDAYS[noonUtc(day).getUTCDay()]}`;

const LUNAR_FORMAT = new Intl.DateTimeFormat("zh-CN-u-ca-chinese", { timeZone: "UTC", dateStyle: "long" });

/** `2024-06-22` → 甲辰年五月十七, the day in the lunisolar calendar as mastheads print it. */
export const lunarLabel = (day: string): string => LUNAR_FORMAT.format(noonUtc(day)).replace(/^\d+/, "");

/** 第01版 */
export const pageLabel = (number: string): string => `第${number.toUpperCase()}版`;

/** 要闻: what a page is called besides its number; empty where it has only that. */
export const pageNameLabel = ({ number, name }: { number: string; name: string }): string =>
  name.replace(/(?<=^第[A-Za-z]*)0+/, "") === pageLabel(number).replace(/(?<=^第[A-Z]*)0+/, "") ? "" : name;

/** `[[30, 42]]` → 第30–42行 */
export function linesLabel(lines: readonly (readonly [number, number])[]): string {
  return `第${lines.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join("、")}行`;
}

/** 本报聊城讯; 新华社北京6月20日电 */
export const datelineLabel = ({ outlet, place, date, kind }: Dateline): string =>
  `${outlet}${place ?? ""}${date ?? ""}${kind}`;

/** Names in a row, for lists: 薛良诚、马红坤 */
export const namesLabel = (bylines: readonly Byline[]): string => bylines.map(({ name }) => name).join("、");

const COUNT_FORMAT = new Intl.NumberFormat("zh-CN");

/** 8412 → 8,412 */
export const countLabel = (count: number): string => COUNT_FORMAT.format(count);

type Supplied = Extract<Repair, { kind: "supplied" }>;

type Relabelled = Extract<Repair, { kind: "relabelled" }>;

/** 重新归类作引题: printed words that an editor has put in their place; null words stand elsewhere now. */
export const relabelledLabel = ({ field, to }: Relabelled): string =>
  `重新归类，${to === null ? "不" : ""}作${SUPPLIED_FIELDS[field]}`;

/** Fields in editors' words. */
const SUPPLIED_FIELDS: Record<Supplied["field"], string> = {
  kicker: "引题",
  main: "题",
  deck: "副题",
  bylines: "署名",
  caption: "图片说明",
  credit: "图片作者",
};

/** 编辑补题, 编辑改署名, 编辑删去引题: what an editor did, or the software in the editor's absence. */
export function suppliedLabel({ by, field, from, to }: Supplied): string {
  if (by === "software") return "首句代题";
  if (to === null) return `编辑删去${SUPPLIED_FIELDS[field]}`;
  return `编辑${from === null ? "补" : "改"}${SUPPLIED_FIELDS[field]}`;
}
