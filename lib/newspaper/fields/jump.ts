import { sliceTraced, type Traced, trimTraced } from "../source/traced";

/** Where a story goes on, or came from: page numbers, as 2 or A02. */
export interface Jump {
  to: string | null;
  from: string | null;
}

const PAGE = "第?\\s*([A-Za-z]?\\s*[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\\s*版?";
/** 下转, 上接; in brackets 转第三版, 接一版 and 下接 as well, also behind 未完，. */
const WORD =
  "下\\s*[转轉]|上\\s*接|[紧緊]\\s*接|(?<=[（(【\\[]\\s*(?:未完\\s*[，,、]\\s*)?)(?:下\\s*接|[转轉接續续])(?=[^）)】\\]]{1,5}版)";
/** Arrows; one 》 closes a title: 《样书》下转第二版. */
const [BEFORE, BEHIND] = ["(?:(?:[▶►→☞>＞]|》{2,})+\\s*)?", "(?:[◀◄←→＞>》]+\\s*)?"];
const JUMP = `(?:[（(【\\[]\\s*)?(?:未完\\s*[，,、]\\s*)?${BEFORE}(${WORD})\\s*${PAGE}\\s*${BEHIND}[）)】\\]]?`;
const AT_START = new RegExp(`^\\s*${JUMP}\\s*`);
const AT_END = new RegExp(`\\s*${JUMP}\\s*$`);

/** A paragraph without the jump at its beginning (上接第一版) or its end (下转第二版); null where it has none. */
export function cutJump(text: Traced): { rest: Traced; mark: Traced; jump: Jump } | null {
  const first = AT_START.exec(text.text.slice(0, 40));
  if (first) {
    const end = first[0].length;
    return { rest: sliceTraced(text, end), mark: sliceTraced(text, 0, end), jump: read(first) };
  }
  const from = Math.max(0, text.text.length - 40);
  const last = AT_END.exec(text.text.slice(from));
  if (!last) return null;
  const start = from + last.index;
  return { rest: trimTraced(sliceTraced(text, 0, start)), mark: sliceTraced(text, start), jump: read(last) };
}

/** Whether a line is a jump and nothing else. */
export function isJumpOnly(line: string): boolean {
  return line.length < 60 && AT_START.exec(line)?.[0].length === line.length;
}

function read([, word = "", page = ""]: RegExpExecArray): Jump {
  const number = pageNumber(page.normalize("NFKC").replace(/\s+/g, ""));
  return /^[下转轉]/.test(word) ? { to: number, from: null } : { to: null, from: number };
}

/** A page's number for comparing: 02 and 2, A02 and a2 are one page. */
export const comparableNumber = (page: string): string =>
  page.toLowerCase().replace(/\d+/, (digits) => String(Number(digits)));

/** 二 → 2, 十二 → 12, 02 → 2, A02 → A02. */
export function pageNumber(page: string): string {
  if (/^\d+$/.test(page)) return String(Number(page));
  if (!/^[一二三四五六七八九十]+$/.test(page)) return page.toUpperCase();
  const digit = (char: string | undefined) => "一二三四五六七八九".indexOf(char ?? "") + 1;
  const [tens, units] = page.includes("十") ? page.split("十") : ["", page];
  const ten = page.includes("十") ? digit(tens) || 1 : 0;
  return String(ten * 10 + digit(units));
}
