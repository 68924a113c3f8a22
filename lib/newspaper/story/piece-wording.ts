import { isSignature } from "../fields/notice";
import { isShort } from "../source/text";

/* What the wording of two printed pieces tells of whether they are one paragraph. */

/** Characters: what is longer is a sentence begun, no line by itself. */
export const LEAST_OF_SENTENCE = 30;

/** …打打气。（覃柳青）: what stands in brackets behind the last sentence ends the paragraph. */
export const ENDS_SIGNED = /[。！？…”」]\s*[（(][^（()）]{2,60}[）)]$/;

/** “慢跑的人才看得见路。”——半马选手秦小舟: who said it ends the quotation; “哐当——哐当——” is heard, and whole. */
export const ENDS_QUOTED = /^[“「『].*[。！？…][”」』]\s*——[^，。！？“”]{2,14}$|^[“「『][^”」』]*——[”」』]$/u;

/** ① 1. 一、 （一） 问： begin a paragraph, whatever the one above lacks. A figure alone may be the rest of a number. */
export const beginsItem = (text: string) =>
  /^(?:[①-⑳]|[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[、．]|\d{1,2}\.(?![\d０-９])|(?:问|答|记者|专家)[：:])/.test(
    text,
  );

/** 审议时，有委员⏎问：“没有章，怎么证明是真的？”: who asked stands above. */
export const isAsked = (left: string, text: string): boolean =>
  /^(?:问|答)[：:]/.test(text) &&
  /\p{Script=Han}$/u.test(left) &&
  !isShort(left, LEAST_OF_SENTENCE) &&
  !ENDS_WITH_ASKER.test(left);
/** …怎么办？　　读者　樊某: who asked stands behind the whole question. */
const ENDS_WITH_ASKER = /[。？！”][\s（(]+[^。，？！“”]{2,16}$/u;

/** 每週⏎二、四晚間, 一九七九、一⏎九九五、: figures that are named one after the other, and no item. */
export const cutsEnumeration = (left: string, text: string): boolean =>
  /(?:周|週|星期|礼拜|禮拜|[、，—至][○〇一二三四五六七八九]{1,4})$/u.test(left) &&
  /^[○〇一二三四五六七八九]{1,3}、/u.test(text);

/** 3.阮晓莹（福州） 1:20:14: a numbered row that ends with the time. */
export const isTimed = (text: string) => beginsItem(text) && isShort(text, 30) && /[:：′]\d{2}$/.test(text);

/** Another row of a list of results: 女子组：1.龙秋菊 1:18:05. */
export const isResult = (text: string) =>
  isShort(text, 40) && (isListLike(text) || /^\p{Script=Han}{2,6}[：:]/u.test(text));

/** 特此公告 and what signs a notice stand in lines of their own. */
export function isNoticeLine(left: string, right: string): boolean {
  const signed = (text: string) =>
    isShort(text, 40) && (isSignature(text) || /^(?:特此|咨询|联系|地址|电话|报名)/.test(text));
  return signed(right) || signed(left) || /[；;：:]$/.test(left);
}

/** Short and without any mark: lines of a list, a table, a poem, a signature. */
export const isListLike = (text: string) => isShort(text, 25) && !/[，。；！？,;]/.test(text);
