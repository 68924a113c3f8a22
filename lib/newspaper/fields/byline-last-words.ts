import { simple } from "../source/fold";
import { anySpaced } from "../source/text";
import { sliceTraced, type Traced, trimTraced } from "../source/traced";
import { placesAtEnd } from "./byline-words";
import { mayBeName } from "./name-forms";
import { cutNames } from "./names";
import { isPlaceName } from "./place-names";
import { surnameWeight } from "./surnames";

/** What may stand behind the last name: 报道, 专电, 文/图, 译. */
const LAST_WORDS = new RegExp(
  `\\s*(?:[/／]?\\s*(?:(?:${anySpaced("联合 综合 摄影 核实 采访 连线 独家 现场 跟踪 联线")})?\\s*报\\s*[道导]|专\\s*电|专\\s*稿|综\\s*合|来\\s*[信稿]|供\\s*稿|文\\s*[/／并、．.·]?\\s*[图摄]|图\\s*[/／．.·]?\\s*文|撰\\s*文|采\\s*写|撰\\s*写|编\\s*译|编\\s*写|摘\\s*编)|[译譯著辑輯]|(?<=[^\\s]{2}\\s+)[绘繪书書])$`,
);

/** 記者某某／花蓮訊: what stands behind the slash is the place. */
const FILED_FROM = /\s*[/／]\s*\p{Script=Han}{2,8}[讯訊电電]$/u;
/** 本报驻京记者某某3月20日报道. */
const DATE_AT_END = /\s*(?:(?:\d{1,2}月)?\d{1,2}日|[昨今][天日晚])$/;

const withoutDate = (run: Traced): Traced => {
  const date = DATE_AT_END.exec(run.text);
  return date ? sliceTraced(run, 0, date.index) : run;
};

/** 梁凤妍文/图, with another role behind: who wrote took the pictures as well. */
export function withoutPictured(run: Traced): Traced {
  const match = /\s*文\s*[/／并、]\s*[图摄]$/.exec(run.text);
  return match ? trimTraced(sliceTraced(run, 0, match.index)) : run;
}

export function withoutLastWords(run: Traced): Traced {
  const filed = run.text.search(/发\s*自/);
  if (filed > 0) return trimTraced(sliceTraced(run, 0, filed));
  const filedFrom = FILED_FROM.exec(run.text);
  if (filedFrom) return sliceTraced(run, 0, filedFrom.index);
  const match = LAST_WORDS.exec(run.text);
  if (!match) return run;
  if (/^\s*[译譯著辑輯]$/.test(match[0]) && run.text.replace(/\s+/g, "").length < 3) return run;
  const rest = withoutDate(trimTraced(sliceTraced(run, 0, match.index)));
  if (!/报\s*[道导]$|电$/.test(match[0])) return rest;
  // 记者卓明達／台東報導: what stands behind the slash is the place.
  const slash = /\s*[/／]\s*\p{Script=Han}{1,8}$/u.exec(rest.text);
  if (slash && slash.index > 0) return sliceTraced(rest, 0, slash.index);
  const bare = trimTraced(sliceTraced(rest, 0, rest.text.length - placeAtEnd(rest.text)));
  // 记者 张三 某地报道: what touches 报道 and begins with no surname is a place.
  const place = /\s(\p{Script=Han}{2,6})$/u.exec(bare.text);
  const touches = match[0].trimStart() === match[0] || isPlaceName(place?.[1] ?? "");
  if (place?.[1] && touches && isPlaceBeforeReported(place[1], match[0]))
    return sliceTraced(bare, 0, place.index);
  return match[0].trimStart() === match[0] ? withoutTouchingPlace(bare) : bare;
}

/** 易水寒温哥华报道: where a printed line's end has closed the gap between name and place. A district's name says so, others are known ones. */
function withoutTouchingPlace(run: Traced): Traced {
  const word = /\p{Script=Han}{4,8}$/u.exec(run.text)?.[0] ?? "";
  const lengths = [3, 2].filter((length) => {
    const [name, place] = [word.slice(0, length), word.slice(length)];
    if (place.length < 2 || !mayBeName(name)) return false;
    if (place.length === 2) return length === 3 && isPlaceName(place);
    return isPlaceName(place) || /^..[区縣县]$/u.test(place);
  });
  const [length] = lengths;
  return length === undefined ? run : sliceTraced(run, 0, run.text.length - word.length + length);
}

/** 皇后区报道, 寿光报道; but 记者纪楠 苗春雨核实报道. */
function isPlaceBeforeReported(word: string, reported: string): boolean {
  // 本报记者佟一鸣　果然核实报道, 本报记者古田 明溪核实报道: pen names.
  if (/核\s*实|联\s*合/.test(reported)) return false;
  if (isPlaceName(word)) return true;
  if (/采\s*访/.test(reported)) return false;
  if (!mayBeName(word)) return true;
  return word.length === 3 ? /[镇乡村县市区州岛城港]$/.test(word) : surnameWeight(word) < 3;
}

/** The length of the places at the end, 南宁、福州 or 兰州; 0 where without them no names are left: 冷长春. */
function placeAtEnd(text: string): number {
  const length = placesAtEnd(Array.from(text, simple).join(""));
  const before = text.slice(0, text.length - length).trimEnd();
  return length > 0 && before.length > 1 && cutNames(traceText(before)) ? text.length - before.length : 0;
}

const traceText = (text: string): Traced => ({ text, at: Array.from(text, (_, index) => index) });
