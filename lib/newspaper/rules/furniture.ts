import type { Furniture } from "../types";
import type { Rule } from "./rule";

/** 责编, 版式, 邮箱: who made the page, in traditional characters too. */
const CREDITS =
  /^[\s　]*(?:本[\s　]*版)?[\s　]*(?:责[\s　]*编|责任编辑|編輯|编[\s　]*辑|版式(?:设计)?|版式設計|美[\s　]*编|美術編輯|校[\s　]*对|校對|组版|图编|视觉|值班(?:编委|主任|总编|編委)|邮箱|投稿邮箱|热线|新闻热线|电子信箱)[\s　]*[:：/／丨|]/;
/** 今日16版 总第3640期 星期三; 第2版; a date with its weekday. */
const FOLIO =
  /^[\s　]*(?:今日[\s　]*\d+[\s　]*版|总第[\s　]*\d+[\s　]*期|第[\s　]*[\d一二三四五六七八九十]+[\s　]*版|[A-Z]?\d{1,2}[\s　]*版|(?:公元)?\d{4}年\d{1,2}月\d{1,2}日[\s　]*(?:星期|农历|第)|(?:国内统一)?(?:连续出版物号|刊号)|邮发代号|星期[一二三四五六日][\s　]*$)/;
const LABEL = /^[\s　]*(?:图片报道|图片新闻|要闻|简讯|短讯|一句话新闻|导读|\d{1,3})[\s　]*$/;
const ADVERT = /^[\s　]*(?:广告|廣告|·广告·)[\s　]*$/;

/** Which kind of furniture a text is; null if it is a story's. */
export function furnitureKind(text: string): Furniture["kind"] | null {
  if (text.length > 120) return null;
  if (CREDITS.test(text)) return "credits";
  if (FOLIO.test(text)) return "folio";
  if (ADVERT.test(text)) return "advert";
  return LABEL.test(text) ? "other" : null;
}

export const furniture: Rule = {
  name: "furniture",
  convention: "责编、版式、邮箱、版次、期号、栏头不属于任何稿件",
  class: "furniture",
  test: ({ text }) =>
    furnitureKind(text.text) !== null || /^(?:!\[[^\]]*\]\([^)]*\)|[-—_*=·•]{3,})$/.test(text.text.trim()),
};
