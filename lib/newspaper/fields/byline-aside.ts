import { concatTraced, sliceTraced, type Traced } from "../source/traced";
import { REWARD } from "./byline-words";

/** What stands beside the names and names nobody who signs. */
const ASIDES: readonly RegExp[] = [
  // （记者 方晴 图片由受访者提供）; 记者食宿由主办方提供 tells of something else
  /[\s，,；;]*(?:本文|文中)?(?:图片|照片|配图|图|视频)\s*均?由[^（()），。]{1,10}(?:提供|供图)(?=[）)]?$)/u,
  // 五（1）班 方小晴 指导老师 陆野
  /[\s，,]+(?:指导|辅导)(?:老师|教师)[:：\s]*\p{Script=Han}[\s\p{Script=Han}]{1,3}(?=[）)]?$)/u,
  // 方晴（本报评论员）
  /(?<=\p{Script=Han})\s*[（(]本[报刊](?:特约)?(?:评论员|撰稿人|记者)[）)]$/u,
];

/** 新华社“新华视点”记者 方晴: what the paper calls the column. */
const COLUMN = /(?<=新华社|本报|中新社)\s*“[^“”]{2,8}”\s*(?=记者|评论员)/u;

export function withoutColumn(text: Traced): Traced {
  const column = text.text.includes("“") ? COLUMN.exec(text.text) : null;
  return column
    ? concatTraced([sliceTraced(text, 0, column.index), sliceTraced(text, column.index + column[0].length)])
    : text;
}

/** 记者费立群，通讯员归建华: a comma before a role parts names, as 、 does. */
export const withoutCommas = ({ text, at }: Traced): Traced => ({
  text: text.replace(
    /，(?=\s*(?:本报|本報)?(?:特约|见习|实习)?(?:记者|通讯员|实习生|記者|通訊員|摄影))/g,
    "、",
  ),
  at,
});

/** （某某，系市教科所教研员）: who the author is, behind the name. */
const WHO_THE_AUTHOR_IS =
  /^([（(【]?\s*作\s*者\s*[:：／/]?[\s\p{Script=Han}·]{2,12})[，,]\s*(?:系|为|係|為|是|现为|现任|单位)[^）)】]{2,40}([）)】]?)$/du;
/** 报道/摄影, 文/摄影 behind the last name. */
const AND_TOOK = /\s*(?:报\s*[道导]|文\s*字?|采\s*写)\s*[/／、·]\s*摄\s*影\s*$/;

/** Without what stands beside the names and tells nobody: a reward, who the author is, 报道/摄影. */
export function withoutAside(text: Traced): Traced {
  if (!/[）)】影供提]$|作\s*者|提供|供图|[指辅]导/.test(text.text)) return text;
  const given = ASIDES.map((aside) => aside.exec(text.text)).find((found) => found && found.index > 2);
  if (given)
    return concatTraced([
      sliceTraced(text, 0, given.index),
      sliceTraced(text, given.index + given[0].length),
    ]);
  const reward = REWARD.exec(text.text);
  const own = reward && reward.index > 2 ? sliceTraced(text, 0, reward.index) : text;
  const who = WHO_THE_AUTHOR_IS.exec(own.text)?.indices;
  if (who?.[1] && who[2]) return concatTraced([sliceTraced(own, ...who[1]), sliceTraced(own, ...who[2])]);
  const took = AND_TOOK.exec(own.text);
  return took && took.index > 2 ? sliceTraced(own, 0, took.index) : own;
}
