import { pageNumber } from "@/lib/newspaper/fields/jump";
import type { PageSplit } from "@/lib/newspaper/types";
import { isCalendarDay } from "@/lib/records/date";
import type { NameLine } from "./page-name";

/** Dates and numbers that the page's furniture (报眉) prints, and the lines that may print its name. */
export interface PrintedFacts {
  dates: PrintedDate[];
  /** 第2版 as `2`, 第A02版 as `A02`. */
  pages: { line: number; number: string }[];
  names: NameLine[];
}

/** A printed date and its line, from 1; `year` is null where only month and day are printed. */
interface PrintedDate {
  line: number;
  year: string | null;
  /** `06-23` */
  day: string;
}

/** Any day of a year that is not printed may be the 29th of February. */
const LEAP_YEAR = "2000";
const NUMERALS = "〇一二三四五六七八九";
const CHINESE_NUMBER = "[一二三四五六七八九十]{1,3}";
const DATE = new RegExp(
  `(?:(\\d{4}|[〇○零一二三四五六七八九]{4})[年./-])?(\\d{1,2}|${CHINESE_NUMBER})[月./-](\\d{1,2}|${CHINESE_NUMBER})(?:日|(?!\\d))`,
  "g",
);
const PAGE = new RegExp(`第([A-Z]?\\d{1,3}|${CHINESE_NUMBER})版`, "g");
const LUNAR = /农历\p{Script=Han}+/gu;

/** Reads the furniture of a split page; adverts have dates of their own. */
export function readPrintedFacts({ furniture, lines }: Pick<PageSplit, "furniture" | "lines">): PrintedFacts {
  const pieces = furniture
    .filter(({ kind }) => kind !== "advert")
    .map(({ line, text }) => ({ line, text: text.text.normalize("NFKC").replace(LUNAR, " ").trim() }));
  const headings = lines.flatMap(({ rule, text }): NameLine[] =>
    rule === "page-name" ? [{ kind: "name", text: text.replace(/[#*]+/g, "").trim() }] : [],
  );
  return {
    dates: pieces.flatMap(({ line, text }) => datesIn(text).map((date) => ({ line, ...date }))),
    pages: pieces.flatMap(({ line, text }) => pagesIn(text).map((number) => ({ line, number }))),
    names: [...headings, ...pieces.map(({ text }): NameLine => ({ kind: "folio", text }))],
  };
}

/** Whether the page prints this date: in full, or its month and day. */
export const printsDate = ({ dates }: PrintedFacts, date: string): boolean =>
  dates.some(({ year, day }) => `${year ?? date.slice(0, 4)}-${day}` === date);

const compact = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(LUNAR, " ")
    .replace(/\s*([年月日第版])\s*/g, "$1");

/** The numbers of pages that a line of furniture prints. */
export const pagesIn = (line: string): string[] =>
  [...compact(line).matchAll(PAGE)].map(({ 1: number = "" }) => pageNumber(number));

/** The dates that a line of furniture prints; the lunar calendar's are not the paper's. */
export function datesIn(line: string): { year: string | null; day: string }[] {
  const text = compact(line);
  return [...text.matchAll(DATE)].flatMap(({ 0: whole, 1: year, 2: month = "", 3: day = "" }) => {
    // Month and day without a year count only beside other parts of a folio: 6月23日 星期日 第2版.
    if (!year && !(whole.includes("月") && /星期|第.{1,3}[版期]/.test(text))) return [];
    const two = (number: string) => pageNumber(number).padStart(2, "0");
    const date = { year: year ? arabicYear(year) : null, day: `${two(month)}-${two(day)}` };
    return isCalendarDay(`${date.year ?? LEAP_YEAR}-${date.day}`) ? [date] : [];
  });
}

const arabicYear = (year: string): string =>
  year.replace(/[○零]/g, "〇").replace(/\D/g, (numeral) => String(NUMERALS.indexOf(numeral)));
