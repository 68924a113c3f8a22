import { isShort } from "./text";
import type { FurnitureKind } from "./types";

const CREDITS =
  /^(?:本\s*版|本\s*期|值\s*班|版\s*式|责\s*任\s*编\s*辑|责\s*编|美\s*编|校\s*对|组\s*版|主\s*编|编\s*委|审\s*读|检\s*校|一\s*审|二\s*审|终\s*审|投\s*稿|电\s*子\s*信\s*箱|邮\s*箱|新\s*闻\s*热\s*线|热\s*线)[\p{Script=Han}\s]{0,10}[：:/／]/u;

/** Parts of which a folio consists: date, weekday, number of the issue, page. */
const FOLIO =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})年|[\d一二三四五六七八九十]{1,3}月|[\d一二三四五六七八九十]{1,3}日|星期[一二三四五六日天]|农历\p{Script=Han}{2,8}|今日\d+版|(?:本期)?共?\d+版|总?第\s*\d+\s*[期号]|国内统一(?:连续出版物)?刊?号|CN\s*[\d-]+(?:\/\w+)?|邮发代号\s*[:：]?\s*[\d-]+|第?[A-Z]?\d{1,3}版?|版次|[A-Z]\d{1,2}|第[一二三四五六七八九十]{1,3}版|https?:\/\/\S+|www\.\S+/giu;

const LABELS = /^[【[「]?\s*(?:图\s*片\s*报\s*道|图\s*片\s*新\s*闻|新\s*闻\s*图\s*片|影\s*像)\s*[】\]」]?$/;
const ADVERT = /^[【[（(]?\s*(?:公\s*益\s*)?广\s*告\s*[】\]）)]?(?:$|\s|[：:])/;
const IMAGE = /^!\[[^\]]*\]\([^)]*\)$|^<img\b[^>]*>$/;

/** What kind of furniture a block is, or null: credits, folio, advert, or another thing that is no story's. */
export function furnitureKind(text: string): FurnitureKind | null {
  if (!/[^\s\-=*_]/.test(text.slice(0, 80)) && isShort(text, 80)) return "other";
  if (ADVERT.test(text.slice(0, 12))) return "advert";
  if (IMAGE.test(text)) return "other";
  if (!isShort(text, 80) || /[。！？]/.test(text)) return null;
  if (CREDITS.test(text)) return "credits";
  if (LABELS.test(text)) return "other";
  return isFolio(text) ? "folio" : null;
}

/** Whether the label says that a photo by itself follows. */
export function isPhotoLabel(text: string): boolean {
  return text.length < 30 && LABELS.test(text);
}

/** A folio consists of its parts, but for the paper's name: 今日16版 总第3640期 星期三. */
function isFolio(text: string): boolean {
  const rest = text.replace(FOLIO, "");
  if (rest.length === text.length) return false;
  const words = rest.replace(/[\s·|｜/／,，:：()（）\-—]+/g, "");
  return words === "" || /^\p{Script=Han}{1,6}(?:报|版)$/u.test(words);
}
