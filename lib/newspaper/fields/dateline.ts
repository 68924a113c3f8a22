import { foldTraced, printedAs } from "../source/fold";
import { sliceTraced, type Traced, withoutSpaces } from "../source/traced";
import { parseByline } from "./byline";
import { parseClosingDateline } from "./closing-dateline";
import {
  isTong,
  KNOWN_FORM,
  NAMED_FORM,
  NOT_A_PLACE,
  NOT_AN_OUTLET,
  SHORT_FORM,
  WORD_WITH_XUN,
} from "./dateline-forms";
import {
  namesBeforeGap,
  type ParsedDateline,
  readFiledBehind,
  readFiledBy,
  readLeadingByline,
} from "./opening-byline";

export type { ParsedDateline } from "./opening-byline";

const BRACKETS = /^\s*[（(【]([^（()）【】]{1,60})[）)】]/;
/** A dateline with the names in its brackets is shorter; only so many characters are read. */
const CHARACTERS_READ = 120;

/** One of these stands in all that is read here: 讯, 电, 消息, 报道, 记者, 通讯员. Most lines have none. */
const MAY_OPEN = /[讯訊电電消报報者]/;

/** The dateline at the beginning of a paragraph, or the byline in its place; or null. `boldEnds`: offsets at which bold text ends. */
export function parseDateline(paragraph: Traced, boldEnds: ReadonlySet<number>): ParsedDateline | null {
  if (!MAY_OPEN.test(paragraph.text.slice(0, CHARACTERS_READ))) return null;
  if (paragraph.text.length < CHARACTERS_READ && parseClosingDateline(paragraph)) return null;
  const printed = sliceTraced(paragraph, 0, CHARACTERS_READ);
  const head = foldTraced(printed);
  return (
    readDateline(head, printed, boldEnds) ??
    readFiledBy(head, printed) ??
    readCompiled(head) ??
    readLeadingByline(printed, boldEnds)
  );
}

/** 本报综合报道　…: put together at the desk from what others filed, so that nobody is named. */
const COMPILED =
  /^\s*[【（(]?本[报報刊](?:讯\s*)?综合(?:外电)?(?:报道|報道|消息|讯)[】）)]?(?:\s*[：:]\s*|\s+)(?=\S[^。]{10})/u;
/** （本報專訪）…: got by somebody of the paper. */
const OWN_REPORT = /^\s*[【（(〔]本[报報][专專特](?:访|訪|稿|写|寫|电|電)[】）)〕]\s*(?=\S[^。]{10})/u;
/** 【综合外电报道】…: put together from what agencies sent. */
const OF_AGENCIES = /^\s*[【（(〔[](?:综合|綜合)外电(?:报道|報道|報導)[】）)〕\]]\s*(?=\S[^。]{6})/u;
/** 地方中心／花蓮報導 …: the desk that filed it, and from where; a bracket or a space parts it from the text. */
const DESK =
  /^\s*[【（(〔]?\p{Script=Han}{2}(?:中心|组|組)\s*[/／]\s*\p{Script=Han}{2,6}报[道導导](?:[】）)〕]\s*|\s+)(?=[^\s】）)〕][^。]{6})/u;

function readCompiled(head: Traced): ParsedDateline | null {
  const match =
    COMPILED.exec(head.text) ??
    OWN_REPORT.exec(head.text) ??
    OF_AGENCIES.exec(head.text) ??
    DESK.exec(head.text);
  return match ? { dateline: null, bylines: [], words: [], end: match[0].length } : null;
}

function readDateline(head: Traced, printed: Traced, boldEnds: ReadonlySet<number>): ParsedDateline | null {
  if (!/[讯电消]/.test(head.text)) return null;
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
  if (kind === "消息" && !date && !/^(?:\s|[】\]〕（(：:])/.test(after)) return null;
  const bounded = /^(?:$|[\s（(：:】\]〕—])/.test(after) || boldEnds.has(lastAt + 1);
  if (!named && !isShortName(whole, after, boldEnds.has(lastAt + 1))) return null;
  const plain =
    known !== null &&
    (/^[【[〔（(]?[据據]/.test(whole) || kind.endsWith("讯") || (date !== undefined && place !== "")) &&
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
  end += /^[【[〔（(]/.test(whole) ? readInside(sliceTraced(printed, end), found) : 0;
  end += /^\s*[】\]〕）)]?/.exec(head.text.slice(end))?.[0].length ?? 0;
  end += readBrackets(sliceTraced(printed, end), found);
  end += readFiledBehind(sliceTraced(printed, end), found) || readReported(sliceTraced(printed, end), found);
  end += /^\s*[】\]〕]?\s*[：:]?\s*(?:——?\s*)?/.exec(head.text.slice(end))?.[0].length ?? 0;
  return { ...found, end };
}

/** Whether what follows parts a paper's short name from the text: 海都讯 …, 【海都讯】, 海都讯（记者 …）. */
function isShortName(whole: string, after: string, bold: boolean): boolean {
  if (/^[【[〔]/.test(whole)) return /^\s*[】\]〕]/.test(after);
  const brackets = BRACKETS.exec(after)?.[1];
  if (brackets !== undefined) {
    const text = { text: brackets, at: Array.from(brackets, (_, index) => index) };
    return parseByline(text, { expected: true }) !== null;
  }
  return whole.endsWith("讯") && (bold || /^\s+\S/.test(after) || REPORTED_BY.test(after));
}

/** 图木河讯通讯员米亚明 报道 …: who filed it touches the short name. */
const REPORTED_BY = /^(?:记者|通讯员|见习记者)[^，。：:；！？“（(]{2,24}报\s*[道导]/u;

/** 【本报讯 记者方晴】: who filed it stands in the dateline's own brackets. */
function readInside(rest: Traced, found: ParsedDateline): number {
  const names = /^\s+([^【】（()）。，：]{3,30})(?=[】）)\]］〕])/u.exec(rest.text);
  return names?.[1] && take(sliceTraced(rest, names[0].length - names[1].length, names[0].length), found)
    ? names[0].length
    : 0;
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
  if (!match?.[1]) return readNamesOnly(rest, found);
  const start = match[0].length - 1 - match[1].length - (/\s*$/.exec(match[0].slice(0, -1))?.[0].length ?? 0);
  return take(sliceTraced(rest, start, start + match[1].length), found) ? match[0].length : 0;
}

/** 本报讯 记者温小满 通讯员卢一帆 昨日上午，…: nothing but a space parts the names from the text. */
function readNamesOnly(rest: Traced, found: ParsedDateline): number {
  if (!/^\s*(?:本报)?(?:记者|通讯员)[^，。]{4,}/.test(rest.text)) return 0;
  const opening = namesBeforeGap(rest);
  if (!opening || !/通讯员|实习生/.test(rest.text.slice(0, opening.end))) return 0;
  found.bylines.push(...opening.bylines);
  found.words.push(...opening.words);
  return opening.end;
}

function take(text: Traced, found: ParsedDateline): boolean {
  const byline = parseByline(text, { expected: true });
  if (!byline) return false;
  found.bylines.push(...byline.bylines);
  found.words.push(...byline.words);
  return true;
}
