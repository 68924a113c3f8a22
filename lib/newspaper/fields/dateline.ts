import type { Byline, Dateline } from "@/lib/records/byline";
import { foldTraced, printedAs } from "../source/fold";
import { BULLETS } from "../source/text";
import { sliceTraced, type Traced, trimTraced, withoutSpaces } from "../source/traced";
import { type ParsedByline, parseByline } from "./byline";
import { isPlaceName } from "./place-names";
import { beginsWithSurname } from "./surnames";

/** □ 本报记者: a byline after its bullet. */
const BULLETED_BYLINE = new RegExp(
  `^\\s*[${BULLETS}]\\s*\\p{Script=Han}{0,8}\\s*(?:记\\s*者|通\\s*讯\\s*员)`,
  "u",
);

/** What opens a story's text: a dateline, or the byline that runs into it (本报记者 X 寿光报道). */
export interface ParsedDateline {
  /** null where the text opens with a byline alone. */
  dateline: Dateline | null;
  /** Those in its brackets: 本报讯（记者 高田）. */
  bylines: Byline[];
  words: Traced[];
  /** Where the paragraph's own text begins. */
  end: number;
}

const FIGURES = "[0-9０-９〇○OＯ零一二三四五六七八九十廿]";
const DATE = `(?:(?:${FIGURES}{4}|${FIGURES}{2})年)?(?:${FIGURES}{1,3}月)?${FIGURES}{1,3}日`;
const KNOWN_OUTLETS =
  "本报|本刊|本台|本网|本社|新华社|新华网|中新社|中央社|中新网|中国新闻网|人民网|央视网|央广网|光明网|中通社|法新社|路透社|美联社|塔斯社";
const PLACE = "[\\p{Script=Han}·、]{0,8}?";
const BY_SOURCE = "[【\\[（(]?(?:据|據|综合|綜合)?";
/** 讯 by post, 电 by wire; 消息 needs a mark behind it: 【本报消息】, 三亚消息（记者 …）. */
const KIND = "(专?电|综合电|[专專]?讯|[综綜]合消息|消息(?=[】\\]（(]))";
/** 本报新闻热线88330055三亚消息: a telephone number stands inside. */
const HOTLINE = "(?:(?:新闻)?热线[:：]?[\\d０-９-]{5,14})?";
const KNOWN_FORM = new RegExp(`^${BY_SOURCE}(${KNOWN_OUTLETS})${HOTLINE}(${PLACE})(${DATE})?${KIND}`, "u");
/** Another outlet must be named in full: 苏报讯, 大众网·海报新闻3月5日讯. */
const NAMED_FORM = new RegExp(
  `^${BY_SOURCE}((?:[\\p{Script=Han}]{1,6}网·)?[\\p{Script=Han}]{1,6}(?:报|報|刊|社|台|网|新闻|客户端))(${PLACE})(${DATE})?${KIND}`,
  "u",
);
/** 海都讯, 鹭岛11月5日讯, 江口消息（记者 …）: a paper's short name, which a mark or a space must part from the text. */
const SHORT_FORM = new RegExp(`^[【\\[]?(\\p{Script=Han}{2,3})()(${DATE})?(讯|消息(?=[（(]))`, "u");
/** 快讯, 通讯, 腾讯, 闻讯: words with 讯. */
const WORD_WITH_XUN =
  /[影快简短通资电音审问闻腾喜视据又另刑侦传商科汇车捷警急专密邮]$|[的了在是和与]|^(?:好|坏|最新|重要|内部|小道|官方|权威)/;
/** 本报通讯员…, 本报资讯, 短讯: not a dateline's 讯. */
const NOT_A_PLACE = /记者|通讯员|[通资简短音喜快捷报社网]$/;
/** 南通, 大通, 昭通 are places; 本报通讯 is none. */
const isTong = (place: string | undefined) =>
  /^\p{Script=Han}{1,3}通$/u.test(place ?? "") && !/[资简短音喜快捷]/.test(place ?? "");
/** Words of a sentence: 正文里的本报讯. */
const NOT_AN_OUTLET = /[的在和与是了把被对从向]|.本报$/;
const BRACKETS = /^\s*[（(]([^（()）]{1,60})[）)]/;
/** A dateline with the names in its brackets is shorter; only so many characters are read. */
const CHARACTERS_READ = 120;

/** The dateline at the beginning of a paragraph, or the byline in its place; or null. `boldEnds`: offsets at which bold text ends. */
export function parseDateline(paragraph: Traced, boldEnds: ReadonlySet<number>): ParsedDateline | null {
  if (paragraph.text.length < CHARACTERS_READ && parseClosingDateline(paragraph)) return null;
  const printed = sliceTraced(paragraph, 0, CHARACTERS_READ);
  const head = foldTraced(printed);
  return (
    readDateline(head, printed, boldEnds) ??
    readFiledBy(head, printed) ??
    readLeadingByline(printed, boldEnds)
  );
}

/** 【本报记者 陈志明 北京五日电】, 【本報記者施宏志玉里訊】: who filed it stands inside. */
const FILED_BY = new RegExp(
  `^\\s*[【\\[（(]?\\s*(?:据|據)?((?:${KNOWN_OUTLETS})\\s*(?:特派|驻\\p{Script=Han}{1,3})?记者\\s*([\\p{Script=Han}·\\s、]{2,24}?))\\s*(${DATE})?\\s*(专?电|专?讯)[】\\]）)\\s：:]+`,
  "du",
);

function readFiledBy(head: Traced, printed: Traced): ParsedDateline | null {
  const match = FILED_BY.exec(head.text);
  const [, by, names, date] = match?.indices ?? [];
  if (!match || !by || !names) return null;
  const place = placeBehindNames(head.text.slice(...names));
  if (!place) return null;
  const byline = parseByline(sliceTraced(printed, by[0], names[0] + place.index));
  const outlet = byline?.bylines[0]?.outlet;
  if (!byline?.sure || !outlet) return null;
  const from = names[0] + place.index;
  return {
    dateline: {
      outlet,
      place: printed.text.slice(from, names[1]).trim(),
      kind: match[4]?.endsWith("讯") ? "讯" : "电",
      date: date ? printed.text.slice(...date) : null,
    },
    bylines: byline.bylines,
    words: byline.words,
    end: match[0].length,
  };
}

/** Where the place begins in 陈志明 北京 and in 施宏志玉里; null where none stands there. */
function placeBehindNames(text: string): { index: number } | null {
  const apart = /\s+(?=\p{Script=Han}{2,8}$)/u.exec(text.trimEnd());
  if (apart) return { index: apart.index + apart[0].length };
  const close = text.trim();
  if (!/^\p{Script=Han}{4,7}$/u.test(close) || !beginsWithSurname(close)) return null;
  const lengths = [3, 2].filter((length) => close.length - length >= 2);
  const known = lengths.find((length) => isPlaceName(close.slice(length)));
  return { index: text.indexOf(close) + (known ?? lengths[0] ?? 2) };
}

/** 本报记者 燕少卿 实习生 邹明磊 寿光报道 早上五点: the byline's last word is 报道, and the text follows in the same line. */
function readLeadingByline(printed: Traced, boldEnds: ReadonlySet<number>): ParsedDateline | null {
  const bare = readGluedNames(printed);
  if (bare) return bare;
  const match =
    /^([（(【]?[^，。：:；！？“】）)]{4,48}?报\s*[道導导][】）)]?)(\s*[：:]\s*|\s+|(?=\*|$)|(?<=[】）)]))/u.exec(
      foldTraced(printed).text,
    );
  if (!match?.[1]) return null;
  const end = match[1].length;
  const bounded =
    match[2] !== "" || /[】）)]$/.test(match[1]) || boldEnds.has((printed.at[end - 1] ?? -2) + 1);
  const byline = bounded && end < printed.text.length ? parseByline(sliceTraced(printed, 0, end)) : null;
  if (!byline?.sure) return null;
  const gap = /^\s*[：:]?\s*/.exec(printed.text.slice(end))?.[0].length ?? 0;
  return { dateline: null, bylines: byline.bylines, words: byline.words, end: end + gap };
}

/** □记者 王志强 通讯员 马 丽 每天下午6点，…: nothing but a space parts the names from the text. */
function readGluedNames(printed: Traced): ParsedDateline | null {
  if (!BULLETED_BYLINE.test(printed.text.slice(0, 30))) return null;
  const text = printed.text.slice(0, 60);
  const mark = text.search(/[，。！？；：“]/);
  if (mark === -1) return null;
  const gaps = [...text.slice(0, mark).matchAll(/\s+/g)].map(({ index, 0: gap }) => ({
    index,
    end: index + gap.length,
  }));
  for (const { index, end } of gaps.reverse()) {
    const rest = text.slice(end, mark);
    const byline = rest.length > 3 ? parseByline(sliceTraced(printed, 0, index)) : null;
    if (byline?.sure) return { dateline: null, bylines: byline.bylines, words: byline.words, end };
  }
  return null;
}

function readDateline(head: Traced, printed: Traced, boldEnds: ReadonlySet<number>): ParsedDateline | null {
  const asPrinted = printedAs(printed);
  const close = withoutSpaces(head);
  const known = KNOWN_FORM.exec(close.text);
  const named = known ?? NAMED_FORM.exec(close.text);
  const match = named ?? SHORT_FORM.exec(close.text);
  const [whole, outlet, place, date, kind] = match ?? [];
  if (!whole || !outlet || !kind || (NOT_A_PLACE.test(place ?? "") && !(known && isTong(place)))) return null;
  if (!known && (NOT_AN_OUTLET.test(outlet) || (!named && WORD_WITH_XUN.test(outlet)))) return null;
  const lastAt = close.at[whole.length - 1] ?? 0;
  let end = head.at.indexOf(lastAt) + 1;
  const after = head.text.slice(end);
  const bounded = /^(?:$|[\s（(：:】\]—])/.test(after) || boldEnds.has(lastAt + 1);
  if (!named && !isShortName(whole, after, boldEnds.has(lastAt + 1))) return null;
  const plain =
    known !== null &&
    (/^[【[（(]?[据據]/.test(whole) || kind.endsWith("讯") || (date !== undefined && place !== "")) &&
    !/^[息问员号飞]/.test(after);
  const bylined = /^(?:\s*(?:本报)?(?:记者|通讯员|见习记者))/.test(after);
  const from = whole.indexOf(outlet);
  const part = (text: string | undefined) => {
    const start = text ? whole.lastIndexOf(text) : -1;
    return text ? asPrinted(sliceTraced(close, start, start + text.length)) : null;
  };
  if (!bounded && !plain && !bylined) return null;
  const found: ParsedDateline = {
    dateline: {
      outlet: asPrinted(sliceTraced(close, from, from + outlet.length)),
      place: part(place),
      kind: /[讯息]$/.test(kind) ? "讯" : "电",
      date: part(date),
    },
    bylines: [],
    words: [],
    end,
  };
  end += /^\s*[】\]）)]?/.exec(after)?.[0].length ?? 0;
  end += readBrackets(sliceTraced(printed, end), found);
  end += readReported(sliceTraced(printed, end), found);
  end += /^\s*[】\]]?\s*[：:]?\s*(?:——?\s*)?/.exec(head.text.slice(end))?.[0].length ?? 0;
  return { ...found, end };
}

/** Whether what follows parts a paper's short name from the text: 海都讯 …, 【海都讯】, 海都讯（记者 …）. */
function isShortName(whole: string, after: string, bold: boolean): boolean {
  if (whole.startsWith("【") || whole.startsWith("[")) return /^\s*[】\]]/.test(after);
  const brackets = BRACKETS.exec(after)?.[1];
  if (brackets !== undefined) {
    const text = { text: brackets, at: Array.from(brackets, (_, index) => index) };
    return parseByline(text, { expected: true }) !== null;
  }
  return whole.endsWith("讯") && (bold || /^\s+\S/.test(after));
}

/** （记者 高田）, （钟欣）, （甲、乙）. */
function readBrackets(rest: Traced, found: ParsedDateline): number {
  const match = BRACKETS.exec(rest.text);
  if (!match?.[1]) return 0;
  const start = match[0].length - 1 - match[1].length;
  return take(sliceTraced(rest, start, start + match[1].length), found) ? match[0].length : 0;
}

/** 本报讯 记者张三报道：…, 本报讯　余小海、特约通讯员罗建平报道：… */
function readReported(rest: Traced, found: ParsedDateline): number {
  const match =
    /^\s*([^，。：:；！？“（(]{2,44}?(?:[报報]\s*[道導导]|来\s*信|來\s*信|来\s*稿))\s*[：:\s]/.exec(
      rest.text,
    );
  if (!match?.[1]) return 0;
  const start = match[0].length - 1 - match[1].length - (/\s*$/.exec(match[0].slice(0, -1))?.[0].length ?? 0);
  return take(sliceTraced(rest, start, start + match[1].length), found) ? match[0].length : 0;
}

function take(text: Traced, found: ParsedDateline): boolean {
  const byline = parseByline(text, { expected: true });
  if (!byline) return false;
  found.bylines.push(...byline.bylines);
  found.words.push(...byline.words);
  return true;
}

const CLOSING = new RegExp(
  `^[（(](?:据|據|综合|綜合)?(${KNOWN_OUTLETS})(${PLACE})(${DATE})?(专?电|专?讯)((?:[\\s：:，,]*(?:记者)?[\\p{Script=Han}·\\s、]{2,20})?)[）)]$`,
  "u",
);

/** （据新华社哈尔滨电　花冠群）: at the end of a story, with or without who filed it. */
export function parseClosingDateline(mark: Traced): { dateline: Dateline; byline: ParsedByline } | null {
  const head = foldTraced(trimTraced(mark));
  const match = CLOSING.exec(head.text);
  const [, outlet, place, date, kind, names] = match ?? [];
  if (!outlet || !kind) return null;
  const by = names?.trim() ? sliceTraced(head, head.text.lastIndexOf(names), head.text.length - 1) : null;
  const byline = by ? parseByline(by, { expected: true }) : { bylines: [], words: [], sure: true };
  if (!byline) return null;
  const dateline = {
    outlet,
    place: place || null,
    kind: kind.endsWith("讯") ? ("讯" as const) : ("电" as const),
    date: date ?? null,
  };
  return { dateline, byline: { ...byline, sure: true } };
}
