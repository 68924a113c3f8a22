import { anySpaced } from "../source/text";
import { mayBeName } from "./name-forms";

/** 本版责编, 版式, 值班编委: who made the page. Traditional forms are those of Hong Kong and Macau papers. */
const MADE_BY = anySpaced(
  "责任编辑 本版编辑 本版主编 本版责编 值班编辑 值班编委 值班主任 值班总编 值班 编辑 责编 编委 主编 主任 版式设计 版式 视觉设计 视觉 美术编辑 视觉编辑 美编 美术 图编 校对 校检 组版 排版 审读 审校 检校 一审 二审 三审 初审 终审 统筹 策划 制图 责任校对 本版制图 监制 美术设计 版面设计 版面 设计 本版 本期 编审 签发 组稿 执行主编 执行编辑 本期执行 社长 总编辑",
);
const CREDITS = new RegExp(`^(?:本\\s*[版期]\\s*)?(?:${MADE_BY})\\s*(?:[:/]|(?=\\s+\\p{Script=Han}))`, "u");
const CREDIT_ROLE = new RegExp(`(?:本\\s*[版期]\\s*)?(?:${MADE_BY})\\s*(?:[:/]|(?=\\s|$))`, "gu");
/** A role with one name, as a folio may have between its other parts. */
export const CREDIT_IN_FOLIO = new RegExp(
  `(?:本\\s*[版期]\\s*)?(?:${MADE_BY})\\s*[:/\\s]\\s*(?:\\p{Script=Han}\\s\\p{Script=Han}(?!\\p{Script=Han})|\\p{Script=Han}{2,4})(?!\\p{Script=Han})`,
  "gu",
);
/** Who makes a page, and whom headlines quote. */
const SPEAKERS = /^(?:社\s*长|总\s*编\s*辑)/u;
/** A telephone number, an address on the net. */
export const ADDRESS =
  /\d{3,4}-\s*\d[\d\s]{6,}|\d{5,}|[〇○零一二三四五六七八九]{6,}|@|QQ|[A-Za-z]+\.(?:com|cn|net)/;

/** 责任编辑 谢琳 广告热线 0731—85570402: how to reach who made the page. */
const TELEPHONE = /(?:电话|热线|传真|电传)\s*[:：]?\s*[\d(][\dxX×*(). —–-]{3,}/u;

/** 江南晚报 新闻热线：96068 责任编辑：胥敏: whose they are, and its number, stand before those who made the page. */
const PAPER_BEFORE =
  /^(?:\p{Script=Han}{2,8}(?:报|刊|新闻)\s+)?(?:(?:新\s*闻|读者|报料)?\s*热\s*线\s*:?\s*[\d-]{4,14}\s+)?/u;

/** 责编：纪雅林  版式：张丹峰, names and nothing else. A byline's 编辑 has its reporter beside it; 编辑： alone greets in a letter. */
export function isCredits(printed: string): boolean {
  const before = PAPER_BEFORE.exec(printed)?.[0] ?? "";
  // ■编辑 方晴 ■美编 陆野
  const text = printed
    .slice(before.length)
    .replace(/(?<=^|\s)[■●◆□]\s*/gu, " ")
    .trim();
  if (!CREDITS.test(text) || /记\s*者|通\s*讯\s*员|文\s*\/|整\s*理|記者/.test(text)) return false;
  const roles = text.match(CREDIT_ROLE)?.length ?? 0;
  const rest = text.replace(CREDIT_ROLE, " ");
  const words = rest.split(/[\s、,]+/).filter(Boolean);
  const names = words.every((word) => /^[\p{Script=Han}·]{1,6}$/u.test(word));
  const reached = TELEPHONE.test(rest);
  // 社长：改革不停步 speaks.
  if (roles === 1 && SPEAKERS.test(text) && !words.every((word) => word.length === 1 || mayBeName(word)))
    return false;
  const own = /^本\s*[版期]|[:/]/.test(text) || roles > 1 || reached;
  return words.length > 0 && own && (names || reached || ADDRESS.test(rest) || /[:/]/.test(rest));
}
