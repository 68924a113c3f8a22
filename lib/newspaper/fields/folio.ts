import { anySpaced } from "../source/text";
import { CREDIT_IN_FOLIO } from "./credits";

/**
 * How sure the form of a folio is. `sure`: nothing but its parts and names set apart from them. `likely`: words touch
 * its date that may as well be text, 2000年12月28日王某.
 */
export type FolioForm = "sure" | "likely";

/** A telephone number or an address, as a folio may have beside its editors. */
export const CONTACT_IN_FOLIO =
  /(?:本版|编辑部|新闻)?(?:电话|热线|邮箱|信箱|电邮|投稿|E-?mail)\s*[:]?\s*[\w@.-]+/giu;

const NUMERAL = "[0-9〇○零一二三四五六七八九十百廿卅]";
/** Parts of which a folio consists: date, weekday, lunar date, number of the issue, page. */
export const FOLIO_PARTS: readonly RegExp[] = [
  new RegExp(`(?:公元|中华民[国國])?${NUMERAL}{2,4}年\\s*${NUMERAL}{1,3}月\\s*${NUMERAL}{1,3}日`, "gu"),
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
const FOLIO_PROOF = new RegExp(
  `[星礼]期[一二三四五六日天]|总?第\\s*${NUMERAL}+\\s*[期号]|今日\\s*\\S{1,3}版|第?\\s*[A-Za-z]?\\s*[0-9一二三四五六七八九十]{1,3}\\s*版|邮发代号|国内统一|农历|(?:^|\\s)[A-Z]\\s*\\d{1,2}(?:\\s|$)`,
  "u",
);
const PAGE_OR_ISSUE = new RegExp(`第\\s*[A-Za-z]?\\s*${NUMERAL}{1,4}\\s*[版期号]|今日\\s*\\S{1,3}版`, "u");
const YEAR = /\d{4}年|[〇○零一二三四五六七八九十]{4}年|\d{4}[-./]\d|中华民[国國]/;

/** Text has these marks, a folio never. */
const TEXT_MARKS = /[，。；！？…“”‘’「」『』《》【】]|,(?!\d)/;
/** 2006年4月3日 12:17 tells when a picture was taken, or what happened. */
const CLOCK = /(?:^|[^\d:])\d{1,2}[:：]\d{2}\s*$/;
/** Where a part stood, while the rest is looked at. */
const PART = "\u0001";
/** A paper's or a page's name, which may touch the date where the OCR has lost the space. */
const NAME_AT_PART = new RegExp(
  `(?:报|刊|版|闻|聞|${anySpaced("要闻 综合 国际 国内 体育 经济 社会 文化 文体 教育 科技 财经 娱乐 副刊 专题 广告 民生 时事 生活 健康 理论 评论 法治 法制 农业 工业 旅游 影像 视觉 读书 军事")})$`,
  "u",
);
/** 野江日报社　一九六一年十二月六日 signs a notice; a folio has the paper's name alone. */
const SIGNED_BY = /(?:报|刊)社(?:\s|$|(?=[\d一二〇○零]))/u;

/** 本报11月25日第3版, 登在…: text speaks so of papers. 上午, 左右 tell the hour. 截止日期：, 联系电话： label a line of a notice. */
const SPOKEN =
  /^本报|^[见据登载]|[上下中]午|凌晨|清晨|傍晚|晚上|夜里|左右|以来|之前|之后|至|起$|^[今去明]年|(?:日期|时间|期限|截止|截稿|电话|地点|热线|编号|号码)$/;

/** The draws of a lottery are numbered as issues are: 体彩大乐透第16077期. */
const LOTTERY = new RegExp(
  `彩票|[福体體]彩|双色球|[乐樂]透|[选排]\\d|排列|开奖|(?<![报刊总版\\s])第${NUMERAL}+期`,
  "u",
);

/** What kind of folio a line is by its form, or null: its place has to agree. `text`: simplified, NFKC. */
export function folioForm(printed: string, text: string): FolioForm | null {
  if (
    TEXT_MARKS.test(printed) ||
    CLOCK.test(text) ||
    !isBalanced(text) ||
    LOTTERY.test(text) ||
    SIGNED_BY.test(text)
  )
    return null;
  const bare = text.replace(/^[\s◆■●|]+|[\s◆■●|]+$/g, "");
  if (/^(?:第\s*)?[A-Za-z]?\s*\d{1,3}\s*版?$/u.test(bare)) return "sure";
  const uncredited = bare.replace(CREDIT_IN_FOLIO, " ").replace(CONTACT_IN_FOLIO, " ");
  const rest = FOLIO_PARTS.reduce((left, part) => left.replace(part, PART), uncredited);
  const words = rest
    .replaceAll(PART, " ")
    .split(/[\s|/,.:()\-—◆■●]+/)
    .filter(Boolean);
  const found = closeUp(uncredited).length - closeUp(rest.replaceAll(PART, "")).length;
  if (words.length === 0) return found > 0 ? "sure" : null;
  if (found === 0 || words.some((word) => SPOKEN.test(word))) return null;
  const numbers = words.filter((word) => /^[A-Za-z]?\d{1,3}$/.test(word)).length;
  const named = words.filter((word) => /^[\p{Script=Han}·]{1,9}\d{0,3}$/u.test(word)).length;
  if (numbers > 1 || named + numbers < words.length || named > 3) return null;
  const left = closeUp(rest.replaceAll(PART, ""));
  const dated = YEAR.test(bare) && named <= 2;
  if (left.length > 14 || !(FOLIO_PROOF.test(bare) || dated) || (found < 5 && left.length > 6)) return null;
  return touching(rest).every((word) => NAME_AT_PART.test(word)) ? "sure" : "likely";
}

/** Whether a folio says which page or which issue of the paper it is, as hardly any other line does. */
export const namesPage = (text: string): boolean => PAGE_OR_ISSUE.test(text) && FOLIO_PROOF.test(text);

/** Whether a folio is a mere date or a mere number, which may as well be the rest of a paragraph or a notice's date. */
export function isBareFolio(printed: string): boolean {
  const text = printed.normalize("NFKC").trim();
  return new RegExp(
    `^(?:\\d{1,3}|(?:${NUMERAL}{2,4}年)?\\s*(?:${NUMERAL}{1,3}月)?\\s*${NUMERAL}{1,3}日)$`,
    "u",
  ).test(text);
}

/** Words with no space between them and a part. */
const touching = (rest: string): string[] =>
  [...rest.matchAll(new RegExp(`\\p{Script=Han}+(?=${PART})|(?<=${PART})\\p{Script=Han}+`, "gu"))].map(
    ([word]) => word,
  );

/** A line with half of a pair of brackets is a piece of text; one that is all in brackets tells who and when. */
function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length;
  return count("(") === count(")") && !/^\s*\(.*\p{Script=Han}{3}.*\)\s*$/u.test(text);
}

const closeUp = (text: string) => text.replace(/[\s·|/,.、:()\-—◆■●]+/g, "");
