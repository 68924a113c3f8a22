import { mayBeName } from "./name-forms";
import { isSignature } from "./notice";

/** 河口乡农机站　黄百顺, 万源县　邓兴发　苟大顺, 营山县互助组组长　蒲天福: who writes a letter, behind where or what they are. */
const FROM_A_PLACE =
  /^[\p{Script=Han}\d（）]{2,16}?(?:省|市|县|縣|区|區|旗|镇|鎮|乡|鄉|村|组|社|花苑|公寓|胡同|街|路|巷|弄|里|厂|廠|矿|礦|场|場|段|队|站|校|小学|中学|大学|所|局|院|处|店|公司|农会|農會|车间|连)(?:\p{Script=Han}{0,4}(?:[组队社排班]长|[社队教职]员|会计|保管员|饲养员|主任|书记))?[\s　]+(?<name>\p{Script=Han}[\s　]?\p{Script=Han}{1,2}|\p{Script=Han}{2,3}(?:[\s　、]+\p{Script=Han}{2,3}){1,3})$/u;
const A_READER = /^(?:读者|讀者|市民|家长|居民|村民)[\s　]+\p{Script=Han}{2,3}$/u;
/** 退休教师　蒲志明: somebody whom the text tells of as well. */
const A_TRADE =
  /^\p{Script=Han}{0,6}(?:教师|老师|工人|职工|学生|战士|农民)[\s　]+(?<name>\p{Script=Han}{2,3})$/u;

/** Whether a line below a text is the signature of a letter; `last`: nothing of the same text stands below. */
export function isLetterSignature(text: string, last: boolean): boolean {
  if (A_READER.test(text)) return true;
  const name = (FROM_A_PLACE.exec(text) ?? (last ? A_TRADE.exec(text) : null))?.groups?.name;
  if (name === undefined) return false;
  if (mayBeName(name.replace(/\s/gu, ""))) return true;
  // 火车站　安检 严格: of words of two characters there are too many.
  const names = name.split(/[\s、]+/u);
  return names.every(mayBeName) && names.some((each) => each.length === 3);
}

/** 中国人民邮电局达县分局, 双河乡毛纺厂全体女工: an office, or all its people, that sign a letter. */
export const signsAsOffice = (text: string): boolean =>
  isSignature(text) || /^\p{Script=Han}{4,20}全体\p{Script=Han}{2,4}$/u.test(text);
