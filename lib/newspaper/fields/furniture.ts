import type { FurnitureKind } from "@/lib/records/page";
import { simplify } from "../source/fold";
import { isPictureLine } from "../source/markup/pictures";
import { ofShortText } from "../source/of-short-text";
import { anySpaced, isShort } from "../source/text";
import { COLUMN_NAME } from "./column-names";
import { ADDRESS, isCredits } from "./credits";
import { folioForm } from "./folio";

const PHOTO_LABEL = new RegExp(
  `^[【[「◆■●]?\\s*(?:${anySpaced("图片报道 图片新闻 新闻图片 影像 图片故事 摄影报道 图说新闻 图说天下 微镜头 新闻镜头 百姓镜头")})\\s*[】\\]」]?$`,
  "u",
);
const COLUMN_LABEL = new RegExp(
  `^[【[「◆■●]?\\s*(?:\\p{Script=Han}{2}(?:简讯|快讯|短讯|短波|速递|简报|集萃|一句话)|${anySpaced("简讯 短波 短讯 短消息 新闻简报 简明新闻 要闻简报 一句话新闻 要闻速览 新闻快递 快讯 导读 今日导读 要闻导读 版面导读 本报今日导读 国际短波 综合短讯")})\\s*[】\\]」]?$`,
  "u",
);
/** 本版言论不代表本报立场, 来论文责自负. */
const DISCLAIMER = /^(?:本[版刊报栏]|来论|来稿|作者).{0,8}(?:不代表|文责自负)/u;

/** 让老房子“活”起来（8版）　海上“候鸟”回来了（14版）: what the other pages have. */
const GUIDE = /[（(]\s*第?\s*[A-Za-z]?[\d一二三四五六七八九十]{1,3}\s*版\s*[）)](?=\s|$)/gu;

const ADVERT_LABEL = /^[【[（(]?\s*(?:公\s*益\s*|分\s*类\s*)?广\s*告\s*[】\]）)]?(?:$|\s|[：:])/;
const CLASSIFIED_LABEL =
  /^[【[（(]?\s*(?:分\s*类\s*信\s*息|分\s*类\s*广\s*告|便\s*民\s*信\s*息)\s*[】\]）)]?$/;
const CONTACT =
  /^(?:本\s*版\s*|本\s*报\s*|[\p{Script=Han}]{0,6}?)(?:新\s*闻\s*)?(?:热\s*线|熱\s*線|電\s*話|郵\s*箱|投\s*稿|邮\s*箱|电\s*子\s*信\s*箱|电\s*子\s*邮\s*箱|短\s*信\s*平\s*台|報\s*料|报\s*料|爆\s*料|刊\s*登|咨\s*询|社\s*址|地\s*址(?=\s*[:：].*邮编)|电\s*话|QQ|E-?mail|微\s*信)\p{Script=Han}{0,6}\s*(?:[:：]|\d{3,})/iu;

/** Where letters are sent: 来信请寄：…, 讀者投書：…. Where copy is, 来稿请寄, 来稿信箱, is part of what asks for it. */
const TO_WRITE =
  /^(?:读者|讀者)?(?:来信|來信|投书|投書|来函|來函|赐稿|賜稿)(?:请寄|請寄|地址|邮箱|信箱)?\s*[:：]/u;

/** 电话总机：2111　承印：红岭印刷厂: the paper's number and who prints it. */
const PRINTED_BY = /(?:^|\s)(?:承印|印刷)\s*[:：]?\s*\p{Script=Han}{2,12}(?:厂|廠|公司|中心)(?:\s|$)/u;

/** 报名电话, 订票热线, 咨询电话: somebody answers a story or a notice; such a line is never the paper's own. */
const TO_ANSWER =
  /报\s*名|订\s*票|购\s*票|预\s*约|挂\s*失|应\s*聘|应\s*征|(?:咨\s*询|查\s*询|联\s*系|认\s*领|报\s*修|举\s*报)\s*(?:电\s*话|热\s*线)/;

/** 来稿信箱：…, 收稿邮箱：…: where what a notice asks for is sent. */
const TO_SEND = /^(?:来稿|收稿)(?:信箱|邮箱)/u;

/** Whether a line says how to answer a story or a notice: it is theirs, and never the page's own. */
export function asksForAnswer(printed: string): boolean {
  if (!isShort(printed, 40) || !/\d{3}|@/.test(printed) || /[。！？]/.test(printed)) return false;
  const text = simplify(printed);
  return TO_ANSWER.test(text) || TO_SEND.test(text.trim());
}

/** 邮箱：…, 投稿信箱：…: where to send copy; the page's own, or that of what calls for it. */
export const isReturnAddress = (text: string): boolean =>
  /^(?:投稿|电子)?(?:邮箱|信箱)\s*[:：]/u.test(simplify(text.trim())) &&
  isShort(text, 40) &&
  !/本[报刊版社]/.test(text);

/** 新闻热线 6211119, 副刊热线：…: the paper's own number, whatever stands above. */
const OWN_HOTLINE =
  /^(?:新\s*闻|副刊|读者|图片|报料|爆料|生活|本[报版]\p{Script=Han}{0,4}|\p{Script=Han}{1,4}(?:日|晚|晨|早|商|时|快|都市)报(?:新闻|报料)?)\s*热\s*线\s*[:：\d\s(（〇○零一二三四五六七八九]/u;

export const isOwnHotline = (text: string): boolean =>
  isShort(text, 60) && !/[：:]$/.test(text) && OWN_HOTLINE.test(simplify(text.trim()));

/** 扫一扫 关注样报微信, 扫描二维码看视频. */
const SCAN_CODE =
  /^(?:更多[^，。]{0,6}[，,]\s*)?[▲►▶→]?\s*(?:请|微信)?(?:扫一扫|掃一掃|扫码|掃碼|扫描|掃描|长按)[^，。]{0,16}(?:二维码|二維碼|关注|關注|观看|视频|視頻|阅读|客户端|公众号|参与|报料)/u;

/**
 * What kind of furniture a block is, or null: credits, folio, advert, or another thing that is no story's. A line of
 * telephone numbers and addresses, `contact`, is the paper's own, or a notice's, or an advert's, and 简讯, `column`, the title of a column of briefs or of
 * one story of many items: their place decides.
 */
export const furnitureKind = ofShortText((printed): FurnitureKind | "contact" | "column" | null => {
  if (!/[^\s\-=*_|:]/.test(printed.slice(0, 120)) && isShort(printed, 120)) return "other";
  if (isPictureLine(printed)) return "other";
  if (!isShort(printed, 100) || /[。！？]/.test(printed))
    return ADVERT_LABEL.test(printed.slice(0, 12)) ? "advert" : null;
  const text = simplify(printed.normalize("NFKC"));
  if (/下\s*转|[上紧]\s*接/.test(text)) return null;
  if (ADVERT_LABEL.test(text)) return "advert";
  if (folioForm(printed, text)) return "folio";
  if (isCredits(text)) return "credits";
  if (COLUMN_LABEL.test(text) || COLUMN_NAME.test(text.replace(/\s+/g, ""))) return "column";
  if (PHOTO_LABEL.test(text) || CLASSIFIED_LABEL.test(text)) return "other";
  if (/^本\s*版\s*(?:邮\s*箱|电\s*话|投\s*稿)/.test(text) && ADDRESS.test(text)) return "credits";
  if (SCAN_CODE.test(printed) && isShort(printed, 30) && !TO_ANSWER.test(text)) return "contact";
  if (DISCLAIMER.test(text) || (text.match(GUIDE)?.length ?? 0) > 1) return "other";
  if (PRINTED_BY.test(text)) return "contact";
  const reached = (CONTACT.test(text) && ADDRESS.test(text)) || (TO_WRITE.test(text) && ADDRESS.test(text));
  return reached && !TO_ANSWER.test(text) ? "contact" : null;
});

/** Whether the label says that a photo by itself follows. */
export function isPhotoLabel(text: string): boolean {
  return text.length < 30 && PHOTO_LABEL.test(text);
}

/** Whether the label says that commercial text follows. */
export function isAdvertLabel(text: string): boolean {
  return text.length < 30 && ADVERT_LABEL.test(simplify(text));
}
