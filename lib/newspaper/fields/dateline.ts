import type { Byline, Dateline } from "@/lib/records/byline";
import { foldTraced, printedAs } from "../source/fold";
import { BULLETS } from "../source/text";
import { sliceTraced, type Traced, withoutSpaces } from "../source/traced";
import { parseByline } from "./byline";

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

const FIGURES = "[0-9０-９〇○零一二三四五六七八九十廿]";
const DATE = `(?:(?:${FIGURES}{4}|${FIGURES}{2})年)?(?:${FIGURES}{1,3}月)?${FIGURES}{1,3}日`;
const KNOWN_OUTLETS =
  "本报|本刊|本台|本网|本社|新华社|新华网|中新社|中新网|中国新闻网|人民网|央视网|央广网|光明网|中通社|法新社|路透社|美联社|塔斯社";
const PLACE = "[\\p{Script=Han}·、]{0,8}?";
const KNOWN_FORM = new RegExp(`^[【\\[]?据?(${KNOWN_OUTLETS})(${PLACE})(${DATE})?(专?电|综合电|讯)`, "u");
/** Another outlet must be named in full: 苏报讯, 大众网·海报新闻3月5日讯. */
const NAMED_FORM = new RegExp(
  `^[【\\[]?据?((?:[\\p{Script=Han}]{1,6}网·)?[\\p{Script=Han}]{1,6}(?:报|刊|社|台|网|新闻|客户端))(${PLACE})(${DATE})?(讯|电)`,
  "u",
);
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
  const printed = sliceTraced(paragraph, 0, CHARACTERS_READ);
  const head = foldTraced(printed);
  return (
    readDateline(head, printed, boldEnds) ??
    readFiledBy(head, printed) ??
    readLeadingByline(printed, boldEnds)
  );
}

/** 【本报记者 陈志明 北京五日电】: who filed it stands inside. */
const FILED_BY = new RegExp(
  `^\\s*[【\\[]?\\s*((?:${KNOWN_OUTLETS})\\s*(?:特派|驻\\p{Script=Han}{1,3})?记者\\s*([\\p{Script=Han}·\\s、]{2,24}?))\\s+(\\p{Script=Han}{2,8}?)\\s*(${DATE})?\\s*(专?电|讯)[】\\]\\s：:]+`,
  "du",
);

function readFiledBy(head: Traced, printed: Traced): ParsedDateline | null {
  const match = FILED_BY.exec(head.text);
  const [, by, , place, date] = match?.indices ?? [];
  if (!match || !by || !place) return null;
  const byline = parseByline(sliceTraced(printed, ...by));
  const outlet = byline?.bylines[0]?.outlet;
  if (!byline?.sure || !outlet) return null;
  return {
    dateline: {
      outlet,
      place: printed.text.slice(...place),
      kind: match[5] === "讯" ? "讯" : "电",
      date: date ? printed.text.slice(...date) : null,
    },
    bylines: byline.bylines,
    words: byline.words,
    end: match[0].length,
  };
}

/** 本报记者 燕少卿 实习生 邹明磊 寿光报道 早上五点: the byline's last word is 报道, and the text follows in the same line. */
function readLeadingByline(printed: Traced, boldEnds: ReadonlySet<number>): ParsedDateline | null {
  const bare = readGluedNames(printed);
  if (bare) return bare;
  const match = /^([^，。：:；！？“]{4,48}?报\s*[道導导])(\s*[：:]\s*|\s+|(?=\*|$))/u.exec(printed.text);
  if (!match?.[1]) return null;
  const end = match[1].length;
  const bounded = match[2] !== "" || boldEnds.has((printed.at[end - 1] ?? -2) + 1);
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
  const match = known ?? NAMED_FORM.exec(close.text);
  const [whole, outlet, place, date, kind] = match ?? [];
  if (!whole || !outlet || !kind || (NOT_A_PLACE.test(place ?? "") && !(known && isTong(place)))) return null;
  if (!known && NOT_AN_OUTLET.test(outlet)) return null;
  const lastAt = close.at[whole.length - 1] ?? 0;
  let end = head.at.indexOf(lastAt) + 1;
  const bounded = /^(?:$|[\s（(：:】\]—])/.test(head.text.slice(end)) || boldEnds.has(lastAt + 1);
  const plain =
    known !== null &&
    (whole.startsWith("据") || kind === "讯" || (date !== undefined && place !== "")) &&
    !/^[息问员号飞]/.test(head.text.slice(end));
  const bylined = /^(?:\s*(?:本报)?(?:记者|通讯员|见习记者))/.test(head.text.slice(end));
  const from = whole.indexOf(outlet);
  const part = (text: string | undefined, start: number) =>
    text ? asPrinted(sliceTraced(close, start, start + text.length)) : null;
  if (!bounded && !plain && !bylined) return null;
  const found: ParsedDateline = {
    dateline: {
      outlet: part(outlet, from) ?? outlet,
      place: part(place, from + outlet.length),
      kind: kind === "讯" ? "讯" : "电",
      date: part(date, from + outlet.length + (place?.length ?? 0)),
    },
    bylines: [],
    words: [],
    end,
  };
  end += /^\s*[】\]]?/.exec(head.text.slice(end))?.[0].length ?? 0;
  end += readBrackets(sliceTraced(printed, end), found);
  end += readReported(sliceTraced(printed, end), found);
  end += /^\s*[】\]]?\s*[：:]?\s*(?:——?\s*)?/.exec(head.text.slice(end))?.[0].length ?? 0;
  return { ...found, end };
}

/** （记者 高田）, （钟欣）. */
function readBrackets(rest: Traced, found: ParsedDateline): number {
  const match = BRACKETS.exec(rest.text);
  if (!match?.[1]) return 0;
  const start = match[0].length - 1 - match[1].length;
  return take(sliceTraced(rest, start, start + match[1].length), found) ? match[0].length : 0;
}

/** 本报讯 记者张三报道：… */
function readReported(rest: Traced, found: ParsedDateline): number {
  const match =
    /^\s*((?:本[报報])?(?:见习|實習|实习)?(?:记者|通讯员|記者|通訊員)[^，。：:]{2,40}(?:[报報][道導导]|来\s*信|來信|来稿|摄影报道))\s*[：:\s]/.exec(
      rest.text,
    );
  if (!match?.[1]) return 0;
  const start = match[0].length - 1 - match[1].length;
  return take(sliceTraced(rest, start, start + match[1].length), found) ? match[0].length : 0;
}

function take(text: Traced, found: ParsedDateline): boolean {
  const byline = parseByline(text);
  if (!byline) return false;
  found.bylines.push(...byline.bylines);
  found.words.push(...byline.words);
  return true;
}
