import { ofShortText } from "../source/of-short-text";
import { mayBeName } from "./name-forms";
import { isSignature } from "./notice";

/** 河口乡农机站　黄百顺, 万源县　邓兴发　苟大顺, 营山县互助组组长　蒲天福: who writes a letter, behind where or what they are. */
const FROM_A_PLACE =
  /^[\p{Script=Han}\d（）]{2,16}?(?:省|市|县|縣|区|區|旗|镇|鎮|乡|鄉|村|组|社|花苑|公寓|胡同|街|路|巷|弄|里|厂|廠|矿|礦|场|場|段|队|站|校|小学|中学|大学|所|局|院|处|店|公司|农会|農會|车间|连)(?:\p{Script=Han}{0,4}(?:[组队社排班]长|[社队教职]员|会计|保管员|饲养员|主任|书记))?[\s　]+(?<name>\p{Script=Han}(?:[\s　]?\p{Script=Han}){1,2}|\p{Script=Han}{2,3}(?:[\s　、]+\p{Script=Han}{2,3}){1,3})$/u;
/** 市民　许可欣, 铁道宿舍居民　衷 友 根. */
const A_READER =
  /^(?<place>\p{Script=Han}{2,8})?(?:读者|讀者|市民|家长|家長|居民|村民|社员|住户|用户|乘客)[\s　]+(?<name>\p{Script=Han}(?:[\s　]?\p{Script=Han}){1,2})$/u;
/** 退休教师　蒲志明: somebody whom the text tells of as well. */
const A_TRADE =
  /^\p{Script=Han}{0,6}(?:教师|老师|工人|职工|学生|战士|农民)[\s　]+(?<name>\p{Script=Han}{2,3})$/u;

/** Whether a line below a text is the signature of a letter; `last`: nothing of the same text stands below. */
export function isLetterSignature(text: string, last: boolean): boolean {
  const kind = kindOf(text);
  return kind === "always" || (last && kind === "last");
}

const kindOf = ofShortText((text): "always" | "last" | null => {
  const { place, name: reader } = A_READER.exec(text)?.groups ?? {};
  if (reader !== undefined)
    return place === undefined || mayBeName(reader.replace(/\s/gu, "")) ? "always" : null;
  const ofPlace = FROM_A_PLACE.exec(text)?.groups?.name;
  const name = ofPlace ?? A_TRADE.exec(text)?.groups?.name;
  if (name === undefined || !areNames(name)) return null;
  return ofPlace === undefined ? "last" : "always";
});

function areNames(name: string): boolean {
  if (mayBeName(name.replace(/\s/gu, ""))) return true;
  // 火车站　安检 严格: of words of two characters there are too many.
  const names = name.split(/[\s、]+/u);
  return names.every(mayBeName) && names.some((each) => each.length === 3);
}

/** The same below a letter, where a name needs no known surname. */
export const mayBeWriter = (text: string): boolean =>
  [FROM_A_PLACE, A_READER, A_TRADE].some((form) => form.test(text));

/** 中国人民邮电局达县分局, 双河乡毛纺厂全体女工: an office, or all its people, that sign a letter. */
export const signsAsOffice = (text: string): boolean =>
  isSignature(text) || /^\p{Script=Han}{4,20}全体\p{Script=Han}{2,4}$/u.test(text);

/** 编辑同志：, 尊敬的热线编辑：我家住…: to whom a letter is written, alone or before its first words. */
export const opensLetter = (text: string): boolean => SALUTATION.test(text.slice(0, LONGEST_SALUTATION));
const SALUTATION =
  /^(?:亲爱的|親愛的|尊敬的|敬爱的|敬愛的)\p{Script=Han}{1,10}[：:]|^(?:编辑|編輯|主编|记者|記者|总编|總編)(?:部的?)?(?:同志|先生|朋友|老师|老師|叔叔|阿姨|女士)(?:们|們)?[：:]|^(?:编辑|編輯)部?[：:]$/u;
const LONGEST_SALUTATION = 16;
