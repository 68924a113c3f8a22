import type { Byline, Dateline } from "@/lib/records/byline";
import { parseByline } from "./byline";
import { sliceTraced, type Traced, withoutSpaces } from "./traced";

/** A dateline read off the beginning of a paragraph. */
export interface ParsedDateline {
  dateline: Dateline;
  /** Those in its brackets: 本报讯（记者 高田）. */
  bylines: Byline[];
  words: Traced[];
  /** Where the paragraph's own text begins. */
  end: number;
}

const FIGURES = "[0-9０-９〇○零一二三四五六七八九十廿]";
const DATE = `(?:${FIGURES}{2,4}年)?(?:${FIGURES}{1,3}月)?${FIGURES}{1,3}日`;
const KNOWN =
  "本报|本刊|本台|本网|本社|新华社|新华网|中新社|中新网|中国新闻网|人民网|央视网|央广网|光明网|中通社|法新社|路透社|美联社|塔斯社";
const PLACE = "[\\p{Script=Han}·、]{0,8}?";
const KNOWN_FORM = new RegExp(`^[【\\[]?据?(${KNOWN})(${PLACE})(${DATE})?(专?电|综合电|讯)`, "u");
/** Another outlet must be named in full: 苏报讯, 大众网·海报新闻3月5日讯. */
const NAMED_FORM = new RegExp(
  `^[【\\[]?据?((?:[\\p{Script=Han}]{1,6}网·)?[\\p{Script=Han}]{1,6}(?:报|社|网|新闻|客户端))(${PLACE})(${DATE})?(讯|电)`,
  "u",
);
/** 本报通讯员…, 本报资讯, 短讯: not a dateline's 讯. */
const NO_PLACE = /[通资简短音喜快捷报社网]$/;
/** Words of a sentence: 正文里的本报讯. */
const NO_OUTLET = /[的在和与是了把被对从向]|.本报$/;
const BRACKETS = /^\s*[（(]([^（()）]{1,60})[）)]/;
/** Nothing longer is a dateline with the names in its brackets. */
const REACH = 120;

/** The dateline at the beginning of a paragraph, or null. `boldEnds`: offsets at which bold text ends. */
export function parseDateline(paragraph: Traced, boldEnds: ReadonlySet<number>): ParsedDateline | null {
  const head = sliceTraced(paragraph, 0, REACH);
  const close = withoutSpaces(head);
  const known = KNOWN_FORM.exec(close.text);
  const match = known ?? NAMED_FORM.exec(close.text);
  const [whole, outlet, place, date, kind] = match ?? [];
  if (!whole || !outlet || !kind || NO_PLACE.test(place ?? "")) return null;
  if (!known && NO_OUTLET.test(outlet)) return null;
  const lastAt = close.at[whole.length - 1] ?? 0;
  let end = head.at.indexOf(lastAt) + 1;
  const bounded = /^(?:$|[\s（(：:】\]—])/.test(head.text.slice(end)) || boldEnds.has(lastAt + 1);
  const plain = known !== null && kind === "讯" && !/^[息问员号飞]/.test(head.text.slice(end));
  const bylined = /^(?:记者|通讯员|见习记者)/.test(head.text.slice(end));
  if (!bounded && !plain && !bylined) return null;
  const found: ParsedDateline = {
    dateline: { outlet, place: place || null, kind: kind === "讯" ? "讯" : "电", date: date ?? null },
    bylines: [],
    words: [],
    end,
  };
  end += /^\s*[】\]]?/.exec(head.text.slice(end))?.[0].length ?? 0;
  end += readBrackets(sliceTraced(head, end), found);
  end += readReported(sliceTraced(head, end), found);
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
  const match = /^\s*((?:本报)?(?:见习|实习)?(?:记者|通讯员)[^，。：:]{2,40}报道)[：:]/.exec(rest.text);
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
