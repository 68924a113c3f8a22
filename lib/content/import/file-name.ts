import { pageNumber } from "@/lib/newspaper/fields/jump";
import { isCalendarDay } from "@/lib/records/date";

/** The date and page that a file's name and its folders give; null where they give none. */
interface Named {
  /** `2024-06-23` */
  date: string | null;
  /** As written: 2, 02, A02. */
  page: string | null;
  /** What else the file's own name says in Chinese, which may be the page's name: 要闻, 定稿. */
  words: string[];
}

/** 2024-06-23, 2024.6.23, 2024年6月23日, and with folders between 2024/06/23; then 20240623, which 02 may follow. */
const DATES = [
  /(?<!\d)(\d{4})[-_.年/](\d{1,2})[-_.月/](\d{1,2})日?(?!\d)/g,
  /(?<!\d)(\d{4})(\d{2})(\d{2})(?=\d{2}(?!\d)|(?!\d))/g,
];
const CHINESE = "[一二三四五六七八九十]{1,3}";
const PAGE = new RegExp(`^(?:第|p|page|版)?([a-z]?\\d{1,3}|(?<=第)${CHINESE}|${CHINESE}(?=版))版?$`, "i");
/** The number with the page's name before or behind it: 第02版民生, 01要闻, 要闻A01. 6月刊 and 100周年 number no page, nor does 第12期. */
const NAMED_PAGES = [
  new RegExp(`^第?(?<page>[a-z]?\\d{1,3}|${CHINESE})版(?<word>\\p{Script=Han}+)$`, "iu"),
  /^(?<page>[a-z]\d{1,2}|\d{2})(?![版年月日号期届周个人元岁天分万亿])(?<word>\p{Script=Han}+)$/iu,
  /^(?<word>\p{Script=Han}+?)(?:第(?<page>[a-z]?\d{1,3})版|(?<lettered>[a-z]\d{1,2})版?)$/iu,
];
/** 头版 is the first page. */
const FIRST_PAGE = /^[头頭]版$/u;
/** As layout programs name the files of an e-paper: p, the page, and a letter for the size: `pA1b`. */
const SIZED_PAGE = /^p([a-z]?\d{1,3})[a-z]$/i;
/** How many folders, from the file upwards, may be named for the issue. */
const FOLDERS_READ = 3;

/** Reads date and page out of a path: `2024-06-23-02.txt`, `20240623_A02.txt`, `2024-06-23/02.txt`, `20240623/第02版.txt`. */
export function readFileName(path: string): Named {
  const parts = path.split(/[\\/]/).slice(-1 - FOLDERS_READ);
  const name = parts.join("/").replace(/\.[a-z]+$/i, "");
  const found = lastDate(name);
  const rest = found ? `${name.slice(0, found.start)} ${name.slice(found.end)}` : name;
  return { date: found?.date ?? null, ...readRest(rest.split("/").at(-1) ?? "") };
}

/** The date nearest to the file: a folder of a year may hold one of a day. */
function lastDate(name: string): { date: string; start: number; end: number } | null {
  const found = DATES.flatMap((pattern) =>
    [...name.matchAll(pattern)].flatMap(({ 0: text, 1: year = "", 2: month = "", 3: day = "", index }) => {
      const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
      return isCalendarDay(date) ? [{ date, start: index, end: index + text.length }] : [];
    }),
  );
  return found.sort((a, b) => b.end - a.end)[0] ?? null;
}

/** The one part of the name that can be a page's number, and the words of all. */
function readRest(rest: string): Pick<Named, "page" | "words"> {
  const parts = rest.split(/[\s\-_.,，、()（）]+/).map(readPart);
  const pages = parts.flatMap(({ page }) => page ?? []);
  const words = parts.flatMap(({ word }) => word ?? []);
  return { page: pages.length === 1 ? (pages[0] ?? null) : null, words };
}

function readPart(part: string): { page: string | null; word: string | null } {
  if (FIRST_PAGE.test(part)) return { page: "1", word: null };
  const named = NAMED_PAGES.map((pattern) => pattern.exec(part)?.groups).find(Boolean);
  const number = named?.page ?? named?.lettered ?? (PAGE.exec(part) ?? SIZED_PAGE.exec(part))?.[1] ?? null;
  const page = number !== null && /^\p{Script=Han}/u.test(number) ? pageNumber(number) : number;
  return { page, word: named?.word ?? (page === null && /^\p{Script=Han}+$/u.test(part) ? part : null) };
}
