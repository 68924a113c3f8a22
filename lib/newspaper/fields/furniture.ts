import type { FurnitureKind } from "@/lib/records/page";
import { simple } from "../source/fold";
import { isPictureLine } from "../source/markup/pictures";
import { anySpaced, isShort } from "../source/text";

/** 本版责编, 版式, 值班编委: who made the page. Traditional forms are those of Hong Kong and Macau papers. */
const MADE_BY = anySpaced(
  "责任编辑 本版编辑 本版主编 本版责编 值班编辑 值班编委 值班主任 值班总编 值班 编辑 责编 编委 主编 主任 版式设计 版式 视觉设计 视觉 美术编辑 视觉编辑 美编 美术 图编 校对 校检 组版 排版 审读 审校 检校 一审 二审 三审 初审 终审 统筹 策划 制图 责任校对 本版制图 监制 美术设计 版面设计 设计 本版 本期 编审 签发",
);
const CREDITS = new RegExp(`^(?:本\\s*[版期]\\s*)?(?:${MADE_BY})\\s*(?:[:/]|(?=\\s+\\p{Script=Han}))`, "u");
const CREDIT_ROLE = new RegExp(`(?:本\\s*[版期]\\s*)?(?:${MADE_BY})\\s*(?:[:/]|(?=\\s|$))`, "gu");
/** A role with one name, as a folio may have between its other parts. */
const CREDIT_IN_FOLIO = new RegExp(
  `(?:本\\s*[版期]\\s*)?(?:${MADE_BY})\\s*[:/\\s]\\s*(?:\\p{Script=Han}\\s\\p{Script=Han}(?!\\p{Script=Han})|\\p{Script=Han}{2,4})(?!\\p{Script=Han})`,
  "gu",
);

/** A telephone number or an address, as a folio may have beside its editors. */
const CONTACT_IN_FOLIO = /(?:本版|编辑部|新闻)?(?:电话|热线|邮箱|信箱|E-?mail)\s*[:]?\s*[\w@.-]+/giu;

const NUMERAL = "[0-9〇○零一二三四五六七八九十廿卅]";
/** Parts of which a folio consists: date, weekday, lunar date, number of the issue, page. */
const FOLIO_PARTS: readonly RegExp[] = [
  new RegExp(`(?:公元)?${NUMERAL}{4}年\\s*${NUMERAL}{1,3}月\\s*${NUMERAL}{1,3}日`, "gu"),
  /\d{4}[-./]\s?\d{1,2}[-./]\s?\d{1,2}/g,
  new RegExp(`${NUMERAL}{1,3}月\\s*${NUMERAL}{1,3}日`, "gu"),
  /[星礼][期拜][一二三四五六日天]|周[一二三四五六日]/g,
  /(?:农历|夏历|旧历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?)?(?:正|[闰閏]?[一二三四五六七八九十冬腊臘]{1,2})月(?:初|十|廿|三|二)?[一二三四五六七八九十]{1,2}/gu,
  /农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年/g,
  /今日\s*[\d一二三四五六七八九十]+\s*版|今天\s*\S{1,3}版|(?:本期|共)\s*[\d一二三四五六七八九十]+\s*版/g,
  new RegExp(`总?\\s*第\\s*${NUMERAL}+\\s*[期号]`, "gu"),
  /国内统一(?:连续出版物)?刊?号|CN\s*[\d—-]+(?:\/\w+)?|邮发代号\s*[:：]?\s*[\d-]+|代号\s*[:：]?\s*\d+-\d+/g,
  new RegExp(`第\\s*[A-Za-z]?\\s*${NUMERAL}{1,3}\\s*版|[A-Za-z]?\\s*${NUMERAL}{1,3}\\s*版`, "gu"),
  /(?<![A-Za-z\d])[A-Z]\s*\d{1,2}(?![\d])/g,
  /https?:\/\/\S+|www\.\S+/gi,
  /零售(?:价)?\s*[:：]?\s*[\d.一二三四五六七八九十]+\s*[元角]|每份\S{1,4}/g,
];
/** One of these is needed: a page's own line, not a headline that names a day. */
const FOLIO_PROOF =
  /[星礼]期[一二三四五六日天]|总?第\s*\d+\s*[期号]|今日\s*\S{1,3}版|第?\s*[A-Za-z]?\s*[0-9一二三四五六七八九十]{1,3}\s*版|邮发代号|国内统一|农历|(?:^|\s)[A-Z]\s*\d{1,2}(?:\s|$)/;

const PHOTO_LABEL = new RegExp(
  `^[【[「◆■●]?\\s*(?:${anySpaced("图片报道 图片新闻 新闻图片 影像 图片故事 摄影报道")})\\s*[】\\]」]?$`,
  "u",
);
const COLUMN_LABEL = new RegExp(
  `^[【[「◆■●]?\\s*(?:\\p{Script=Han}{2}(?:简讯|快讯|短讯|短波|速递)|${anySpaced("简讯 短波 短讯 简明新闻 要闻简报 一句话新闻 要闻速览 新闻快递 快讯 导读 今日导读 要闻导读 版面导读 本报今日导读 国际短波 综合短讯")})\\s*[】\\]」]?$`,
  "u",
);
const ADVERT_LABEL = /^[【[（(]?\s*(?:公\s*益\s*|分\s*类\s*)?广\s*告\s*[】\]）)]?(?:$|\s|[：:])/;
const CLASSIFIED_LABEL =
  /^[【[（(]?\s*(?:分\s*类\s*信\s*息|分\s*类\s*广\s*告|便\s*民\s*信\s*息)\s*[】\]）)]?$/;
const CONTACT =
  /^(?:本\s*版\s*|本\s*报\s*|[\p{Script=Han}]{0,6}?)(?:新\s*闻\s*)?(?:热\s*线|投\s*稿|邮\s*箱|电\s*子\s*信\s*箱|电\s*子\s*邮\s*箱|短\s*信\s*平\s*台|報\s*料|报\s*料|爆\s*料|刊\s*登|咨\s*询|社\s*址|电\s*话|QQ|E-?mail|微\s*信)\p{Script=Han}{0,6}\s*(?:[:：]|\d{3,})/iu;
const ADDRESS = /\d{3,4}-\s*\d[\d\s]{6,}|\d{5,}|@|QQ|[A-Za-z]+\.(?:com|cn|net)/;

/**
 * What kind of furniture a block is, or null: credits, folio, advert, or another thing that is no story's. A line of
 * telephone numbers and addresses, `contact`, is the paper's own, or a notice's, or an advert's, and 简讯, `column`, the title of a column of briefs or of
 * one story of many items: their place decides.
 */
export function furnitureKind(printed: string): FurnitureKind | "contact" | "column" | null {
  if (!/[^\s\-=*_|:]/.test(printed.slice(0, 120)) && isShort(printed, 120)) return "other";
  if (isPictureLine(printed)) return "other";
  if (!isShort(printed, 100) || /[。！？]/.test(printed))
    return ADVERT_LABEL.test(printed.slice(0, 12)) ? "advert" : null;
  const text = simplify(printed.normalize("NFKC"));
  if (/下\s*转|[上紧]\s*接/.test(text)) return null;
  if (ADVERT_LABEL.test(text)) return "advert";
  if (isFolio(text)) return "folio";
  if (isCredits(text)) return "credits";
  if (COLUMN_LABEL.test(text)) return "column";
  if (PHOTO_LABEL.test(text) || CLASSIFIED_LABEL.test(text)) return "other";
  if (/^本\s*版\s*(?:邮\s*箱|电\s*话|投\s*稿)/.test(text) && ADDRESS.test(text)) return "credits";
  return CONTACT.test(text) && ADDRESS.test(text) ? "contact" : null;
}

/** Whether a folio is a mere date or a mere number, which may as well be the rest of a paragraph or a notice's date. */
export function isBareFolio(printed: string): boolean {
  const text = printed.normalize("NFKC").trim();
  return new RegExp(
    `^(?:\\d{1,3}|(?:${NUMERAL}{2,4}年)?\\s*(?:${NUMERAL}{1,3}月)?\\s*${NUMERAL}{1,3}日)$`,
    "u",
  ).test(text);
}

/** Whether the label says that a photo by itself follows. */
export function isPhotoLabel(text: string): boolean {
  return text.length < 30 && PHOTO_LABEL.test(text);
}

/** Whether the label says that commercial text follows. */
export function isAdvertLabel(text: string): boolean {
  return text.length < 30 && ADVERT_LABEL.test(simplify(text));
}

/** 责编：纪雅林  版式：张丹峰, names and nothing else. A byline's 编辑 has its reporter beside it. */
function isCredits(text: string): boolean {
  if (!CREDITS.test(text) || /记\s*者|通\s*讯\s*员|文\s*\/|整\s*理|記者/.test(text)) return false;
  const roles = text.match(CREDIT_ROLE)?.length ?? 0;
  const rest = text.replace(CREDIT_ROLE, " ");
  const names = rest
    .split(/[\s、,]+/)
    .filter(Boolean)
    .every((word) => /^[\p{Script=Han}·]{1,6}$/u.test(word));
  const own = /^本\s*[版期]|[:/]/.test(text) || roles > 1;
  return own && (names || ADDRESS.test(rest) || /[:/]/.test(rest));
}

const simplify = (text: string) => Array.from(text, simple).join("");
const closeUp = (text: string) => text.replace(/[\s·|/,、:()\-—◆■●]+/g, "");

/** A folio consists of its parts, but for names of the paper, of the page and of its editors: 今日16版 总第3640期 星期三. */
function isFolio(text: string): boolean {
  const bare = text.replace(/^[\s◆■●|]+|[\s◆■●|]+$/g, "");
  if (/^(?:第\s*)?[A-Za-z]?\s*\d{1,3}\s*版?$/u.test(bare)) return true;
  const uncredited = bare.replace(CREDIT_IN_FOLIO, " ").replace(CONTACT_IN_FOLIO, " ");
  const rest = FOLIO_PARTS.reduce((left, part) => left.replace(part, " "), uncredited);
  const found = closeUp(uncredited).length - closeUp(rest).length;
  const words = rest.split(/[\s|/,:()\-—◆■●]+/).filter(Boolean);
  if (words.length === 0) return found > 0;
  const numbers = words.filter((word) => /^[A-Za-z]?\d{1,3}$/.test(word)).length;
  const named = words.filter((word) => /^[\p{Script=Han}·]{1,9}$/u.test(word)).length;
  if (numbers > 1 || named + numbers < words.length || named > 3) return false;
  const short = closeUp(rest).length <= 14;
  const dated = /\d{4}年|[〇○零一二三四五六七八九十]{4}年|\d{4}[-./]\d/.test(bare) && named <= 2;
  return short && (FOLIO_PROOF.test(bare) || dated) && (found >= 5 || closeUp(rest).length <= 6);
}
