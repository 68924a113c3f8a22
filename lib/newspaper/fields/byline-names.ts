import type { Byline, Role } from "@/lib/records/byline";
import { sliceTraced, type Traced, trimTraced } from "../source/traced";
import { withoutLastWords, withoutPictured } from "./byline-last-words";
import { isMinorityName, isNoName, isOffice, isStyle, mayBeNames, mayBeOnlyName } from "./name-forms";
import { cutNames } from "./names";
import {
  beginsWithAnySurname,
  beginsWithSureSurname,
  beginsWithSurname,
  hasCompoundSurname,
} from "./surnames";

/** A byline read: `words` are its names and roles as printed, spaces and all. */
export interface ParsedByline {
  bylines: Byline[];
  words: Traced[];
  /** Whether it names a role; bare names are a byline only where one is expected. */
  sure: boolean;
  /** Whether it says where the author is from: 铁西区居民 段志忠. */
  from?: boolean;
}

/** A byline being read: roles and names are matched in simplified characters, and recorded as printed. */
export interface BylineReading extends ParsedByline {
  /** Whether a bullet stands before it, or 报道 behind: names alone are then a byline. */
  marked: boolean;
  /** Whether it stands where a story is signed: names alone are then a byline, too. */
  expected: boolean;
  printed(folded: Traced): string;
}

/** 记者甲/图 乙/文: each name with what its owner did; a printed line may end between them. */
const EACH_DID = /\s*([^\s/／][^/／]*?)\s*[/／]\s*([文图摄])(?=\s|$|\p{Script=Han}{2,3}[/／][文图摄])/gu;
/** 甲 文 乙 图, 甲文　乙图, 甲（文）乙（图）. */
const ONE_WROTE = /^(.*[^\s（(])\s*[（(]?文[）)]?[\s/／、]*(\S.*?[^（(\s])\s*[（(]?[图摄][）)]?$/;

/** Adds the names in a run; `last`: only the last run may end with 报道, 发自…, 文/图. */
export function readNames(
  run: Traced,
  { role, outlet }: { role: Role; outlet: string | null },
  last: boolean,
  found: BylineReading,
): boolean {
  const sure = found.sure;
  let names = sure ? withoutHome(trimTraced(run)) : trimTraced(run);
  const each = [...names.text.matchAll(EACH_DID)];
  if (each.length > 1 && each.reduce((sum, { 0: whole }) => sum + whole.length, 0) === names.text.length) {
    found.sure = true;
    return each.every(({ 0: whole, 1: name = "", 2: did, index }) => {
      const start = index + whole.indexOf(name);
      const wrote = sure ? role : ("author" as const);
      const own = { role: did === "文" ? wrote : ("photographer" as const), outlet };
      return addNames(sliceTraced(names, start, start + name.length), own, found);
    });
  }
  names = last ? withoutLastWords(names) : withoutPictured(names);
  const shared = ONE_WROTE.exec(names.text);
  if (shared?.[1] && shared[2]) {
    found.sure = true;
    const second = shared.index + names.text.lastIndexOf(shared[2]);
    const own = { role: sure ? role : ("author" as const), outlet };
    return (
      addNames(sliceTraced(names, 0, shared[1].length), own, found) &&
      addNames(
        sliceTraced(names, second, second + shared[2].length),
        { role: "photographer", outlet: /[（(]/.test(names.text) ? outlet : null },
        found,
      )
    );
  }
  const pictured = /\s*[/／]?\s*[图摄]$/.exec(names.text);
  // 博·巴图 is a name.
  if (pictured && pictured.index > 1 && !isMinorityName(names.text)) {
    return addNames(sliceTraced(names, 0, pictured.index), { role: "photographer", outlet }, found);
  }
  const written = /\s*[/／]?\s*文$/.exec(names.text);
  // 钟立文 is a name.
  const letters = /^\s*\p{Script=Han}(?:\s+\p{Script=Han}){1,7}\s*$/u.test(names.text);
  const apart =
    written && !letters && (/[\s/／]/.test(written[0]) || !/(?:^|\s)\p{Script=Han}{3}$/u.test(names.text));
  if (written && apart && written.index > 1) names = sliceTraced(names, 0, written.index);
  return addNames(names, { role, outlet }, found);
}

/** 作者：尚小柔（临水）: where an author is from. */
function withoutHome(names: Traced): Traced {
  const home = /\s*[（(]\p{Script=Han}{2,8}[）)]$/u.exec(names.text);
  return home && home.index > 1 && !PICTURE_WORDS.test(home[0]) ? sliceTraced(names, 0, home.index) : names;
}

/** 应 川: a name of two characters, with the space that sets it as wide as others; 计 从 容, 鲁 老 疙 瘩. */
function isSpacedName(text: string, { marked, expected }: BylineReading): boolean {
  const close = text.replace(/\s+/g, "");
  if (!/^\s*\p{Script=Han}(?:\s+\p{Script=Han}){1,3}\s*$/u.test(text) || isNoName(close)) return false;
  // A pen name behind its bullet, □ 言 中, or where a story is signed, （果 然）.
  const penName = marked || (expected && !PICTURE_WORDS.test(close));
  const apart = close.length === 2 && !PICTURE_WORDS.test(close) && !SPACED_LABELS.test(close);
  return beginsWithAnySurname(close) || (penName && close.length < 4) || apart;
}

/** 短 评, 目 录: letters set wide that name a column. */
const SPACED_LABELS =
  /^(?:[短社时微書书影剧乐]评|[编后]记|编[后者]|导[读语]|目[录錄]|[前序引]言|[题附]记|按语|尾声|引子|絮语|小[说言]|散文|诗歌|简[讯介]|通[告知]|公告|启事|声明|[谢讣]启|讣告|广告|[天日]气|单价|数量|合计|[姓地]名|地址|电话|日期|时间|项目)$/u;

/** （上 图）, （未 完）, （待 续）: letters set wide that name nobody. */
const PICTURE_WORDS = /[图圖文完转轉接续續略注上下左右见見附讯訊电電稿]/u;

function addNames(run: Traced, credit: { role: Role; outlet: string | null }, found: BylineReading): boolean {
  const spaced = isSpacedName(run.text, found);
  const names = cutNames(run);
  if (!names || names.length === 0) return false;
  if (!areNames(names, found, { spaced, glued: isGlued(run.text, names.length) })) return false;
  found.words.push(...names.map((name) => spanOf(run, name)));
  found.bylines.push(...names.map((name) => ({ name: found.printed(name), ...credit })));
  return true;
}

/** Whether names stand in a run with fewer gaps than they need. */
const isGlued = (text: string, names: number) => text.trim().split(/[\s、/／|｜,]+/).length < names;

function areNames(
  names: readonly Traced[],
  found: BylineReading,
  { spaced, glued }: { spaced: boolean; glued: boolean },
): boolean {
  if (names.some(({ text }) => isOffice(text))) return false;
  if (found.sure || spaced) return true;
  if (names.some(({ text }) => isNoName(text))) return false;
  if (found.from) return true;
  if (names.every(({ text }) => isMinorityName(text) || isStyle(text))) return true;
  const texts = names.map(({ text }) => text);
  const [only] = texts;
  if (found.expected && only && texts.length === 1) return mayBeOnlyName(only);
  if (found.expected && names.some(isSetWide) && names.some((name) => !isSetWide(name)))
    return mayBeNames(names.flatMap((name) => (isSetWide(name) ? [] : name.text)));
  if (found.expected || (found.marked && names.length > 1)) return mayBeNames(texts);
  // 黄河去年未曾断流: without anything that says so, a run of characters is not cut into names.
  if (glued) return false;
  return names.every(
    ({ text }) =>
      (names.length > 1 ? beginsWithSurname(text) : beginsWithSureSurname(text)) &&
      (text.length <= 3 || hasCompoundSurname(text)),
  );
}

/** （峡　江　施小鹤）: two letters that are set as wide as three are somebody's pen name. */
const isSetWide = ({ text, at: [first = 0, second = 0] }: Traced): boolean =>
  text.length === 2 && second - first > 1 && !PICTURE_WORDS.test(text);

/** A name as printed: with the spaces that the OCR put into it. */
function spanOf(run: Traced, name: Traced): Traced {
  const start = run.at.indexOf(name.at[0] ?? -1);
  return sliceTraced(run, start, run.at.indexOf(name.at.at(-1) ?? -1) + 1);
}
