import type { Dateline } from "@/lib/records/byline";
import { BULLETS, endsSentence } from "../source/text";
import { concatTraced, sliceTraced, type Traced, trace, trimTraced, withLineEnds } from "../source/traced";
import { type ParsedByline, parseByline } from "./byline";
import { REWARD } from "./byline-words";
import { parseClosingDateline } from "./closing-dateline";
import { isNoName, mayBeName, mayBeOnlyName } from "./name-forms";
import { cutNames } from "./names";
import { likelierOf } from "./parted-byline";
import { isOftenSurname } from "./surnames";

const IN_BRACKETS =
  /\s*(?:[（(](?:[^（()）]|[（(][\d一二三四五六七八九十]{1,2}[）)]){2,60}[）)]|【[^【】]{2,40}】)$/;
const BULLETED = new RegExp(`\\s*[${BULLETS}][^${BULLETS}。！？]{2,60}$`);
/** Behind the last sentence and a space: 本报记者 张三 李四. */
const ROLE_UNMARKED =
  /(?<=[。！？…”』」])\s+[\p{Script=Han}·]{0,12}(?:记\s*者|通\s*讯\s*员|实\s*习\s*生)[^。，！？；：]{2,44}$/u;
/** 省事。记者佟一鸣（新闻线索奖20元）, 省事。通讯员 佟一鸣: the role may touch the last sentence where nothing but names stands behind it. */
const ROLE_TOUCHING = /(?<=[。！？…”』」])(?:本报)?(?:记者|通讯员)[\p{Script=Han}·\s]{2,24}$/u;
/** 才算真的了了。武 大 正, 才算真的了了。　　武大正: set wide, or apart, behind the last sentence. */
const NAME_BEHIND =
  /(?<=[。！？…”』」])(?:\s*\p{Script=Han}(?:[ 　]\p{Script=Han}){1,2}|(?:\u3000|\s{2})\s*\p{Script=Han}{2,3})$/u;
/** 本报记者 张三 摄: a picture's credit. */
const CREDIT = /(?:摄影报道|攝影報道|[摄攝图圖影供绘]|提供)\s*$/;
/** 哈丽亚　文/图, 甲　文　乙　摄. */
const WROTE_UNMARKED =
  /(?<=[。！？…”』」])\s*[^。，！？；：（）()”“\s][^。，！？；：（）()”“]{1,24}文\s*(?:[/／、]\s*|[^。，！？；：]{2,14})[图摄]$/u;

/** 全文结束。文/石 梅 图/路 遥; 文/图 井大山 below a picture is its credit. */
const WROTE_FIRST =
  /(?<=[。！？…”』」])\s*(?:文\s*[/／|｜][^。，！？；：（）()”“/／|｜]{2,16}\s[图摄]|采\s*写|撰\s*文|图\s*文|文(?!\s*[/／|｜]\s*[图圖摄攝]))\s*[/／|｜][^。，！？；：（）()”“]{2,24}$/u;

/** （施樂天自倫敦航訊）. */
const FILED_FROM_PLACE =
  /^[（(]\s*(\p{Script=Han}{2,4})自\p{Script=Han}{2,6}(?:航|通|專|专)?(?:訊|讯|寄|電|电)\s*[）)]$/du;

/** （记者 施小雨　线索提供：邝女士）: whose tip it was, behind the signature in the same brackets. */
const TIP = /[\s，,；;](?:新闻)?(?:线索|报料|爆料)(?:提供|来源)?[人者]?\s*[:：\s][^（()）]{2,20}(?=[）)]$)/;

/** 感谢读者葛女士报料, （作者单位：…）, （完）: what may stand below a signature. */
export const isBelowSignature = (text: string): boolean =>
  text.length < 50 &&
  /^(?:感谢.{1,20}(?:报料|爆料|线索)|[（(【]?(?:线索提供|新闻线索|报料人|作者单位|作者[为為系係是现現就均])|[（(]\s*(?:完|未完待续|待续|全文完)\s*[）)]$)/.test(
    text.trim(),
  );

function withoutTip(signed: Traced): Traced {
  const tip = TIP.exec(signed.text);
  return tip
    ? concatTraced([sliceTraced(signed, 0, tip.index), sliceTraced(signed, tip.index + tip[0].length)])
    : signed;
}

/** What a story's last paragraph ends with beside its text. */
export interface Closing {
  rest: Traced;
  mark: Traced;
  byline: ParsedByline;
  /** （据新华社哈尔滨电　花冠群） */
  dateline: Dateline | null;
}

/** （江　舟⏎桑玉林）, （花小木⏎学生记者 南珂）: the end of a printed line parts names, too. */
function parseSigned(signed: Traced, starts: ReadonlySet<number> | undefined): ParsedByline | null {
  const byline = parseByline(signed, { expected: true }) ?? parseFrom(signed);
  const apart = withLineEnds(signed, starts);
  const parted = apart && parseByline(apart, { expected: true });
  const glued = byline?.bylines.some(({ outlet }) => outlet !== null && holdsNames(outlet));
  return parted && glued ? parted : likelierOf(byline, parted, starts ?? new Set());
}

/** 某某某某本报: names that a line's end leaves close before whose reporter the last one is. */
const holdsNames = (outlet: string): boolean => mayBeName(outlet) || /.本[报刊]$/.test(outlet);

function touching(tail: string, rewarded: boolean): RegExpExecArray | null {
  const match = ROLE_TOUCHING.exec(tail);
  return match && (rewarded || namesOnly(match[0])) ? match : null;
}

/** 记者 佟一鸣 通讯员 卢一帆, but not the half of a sentence that a column's end cuts off, which has no space: 记者常来. */
const namesOnly = (text: string): boolean =>
  /^(?:本报)?(?:记者|通讯员)\s/.test(text) &&
  text
    .split(/(?:本报|特约|见习)*(?:记者|通讯员|实习生)/)
    .map((names) => trimTraced(trace(names, 0, names.length)))
    .every((names) => names.text === "" || cutNames(names)?.every((name) => mayBeName(name.text)));

function nameBehind(tail: string): RegExpExecArray | null {
  const match = NAME_BEHIND.exec(tail);
  const name = match?.[0].replace(/\s+/gu, "") ?? "";
  // 　　石头记, 　　方便面: words of three characters stand there as well.
  const sure = isOftenSurname(name) && !isNoName(name.slice(0, 2));
  return mayBeOnlyName(name) && sure ? match : null;
}

function parseFrom(mark: Traced): ParsedByline | null {
  const name = FILED_FROM_PLACE.exec(mark.text)?.indices?.[1];
  return name ? parseByline(sliceTraced(mark, ...name)) : null;
}

/**
 * The byline at the end of a story's last paragraph, after its full stop: （记者 刘聪 报道）, □记者…, and a bare
 * name in brackets where the story has no other. Null where there is none. `starts`: where printed lines begin, if known.
 */
export function cutClosingByline(
  text: Traced,
  hasByline: boolean,
  starts?: ReadonlySet<number>,
): Closing | null {
  const from = Math.max(0, text.text.length - 80);
  const reward = REWARD.exec(text.text.slice(from));
  const end = reward ? from + reward.index : text.text.length;
  const tail = text.text.slice(from, end);
  const match =
    (/[）)】]$/.test(tail) ? IN_BRACKETS.exec(tail) : null) ??
    BULLETED.exec(tail) ??
    (CREDIT.test(tail) ? null : ROLE_UNMARKED.exec(tail)) ??
    (CREDIT.test(tail) ? null : touching(tail, reward !== null)) ??
    WROTE_UNMARKED.exec(tail) ??
    WROTE_FIRST.exec(tail) ??
    (CREDIT.test(tail) ? null : nameBehind(tail));
  if (!match) return null;
  const start = from + match.index;
  const rest = trimTraced(sliceTraced(text, 0, start));
  const mark = trimTraced(sliceTraced(text, start));
  const signed = withoutTip(trimTraced(sliceTraced(text, start, end)));
  const filed = parseClosingDateline(signed);
  if (!endsSentence(rest.text) && !(filed && rest.text === "")) return null;
  if (filed) return { rest, mark, ...filed };
  const byline = parseSigned(signed, starts);
  if (!byline || (!byline.sure && hasByline)) return null;
  return { rest, mark, byline, dateline: null };
}
