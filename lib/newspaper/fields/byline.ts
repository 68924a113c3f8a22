import type { Role } from "@/lib/records/byline";
import { foldTraced, printedAs, simple } from "../source/fold";
import { BULLETS, isShort } from "../source/text";
import { sliceTraced, type Traced, trimTraced, withoutSpaces } from "../source/traced";
import { cutHome } from "./author-home";
import { withoutAside, withoutColumn, withoutCommas } from "./byline-aside";
import { addLeading, readLeading } from "./byline-lead";
import type { BylineReading, ParsedByline } from "./byline-names";
import { readNames } from "./byline-names";
import { isWord, mayStandBehind, readRolesBehind, worksOnWords } from "./byline-roles";
import { BULLET, endsAsOutlet, outletAtEnd, ROLE, roleNamed } from "./byline-words";
import { isNoName, mayBeName } from "./name-forms";
import { beginsWithSurname, surnameWeight } from "./surnames";

export type { ParsedByline } from "./byline-names";

/** Marks that only running text has. */
const PROSE = /[，。！？；”“"]|均\s*[由为]|拍摄/;
/** （作者现居样城）, （作者系样院教授）: what the author is; the name stands elsewhere. */
const TELLS_OF_AUTHOR = /^[（(]?(?:本文)?作\s*者\s*(?:[现現系係为為是均就]|供职|任职|来自|來自)/u;
const IN_BRACKETS = /^[（(【[〔]([^（()）]*(?:[（(][^（()）]{1,12}[）)][^（()）]*)?)[）)】\]〕]$/;
/** A byline that names no person: 本报评论员. */
const SIGNED_BY_OFFICE = new RegExp(
  `^[${BULLETS}]?(?:本报|本刊|本社|新华社|本台)(?:特约|特派|驻\\p{Script=Han}{1,6})?(?:评论员|记者|通讯员|编辑部)$`,
  "u",
);
/** （赵县柏林乡通讯组）, （胡庄大队科研组）; 某某供稿 is somebody. */
const SIGNED_BY_GROUP =
  /^\p{Script=Han}{2,14}(?:(?:通讯|报道|科研|写作|调查|创作|学习|宣传)小?组|通讯站|记者站|来稿|供稿)$/u;
const PRESS_GROUP = /^\p{Script=Han}{2,14}(?:(?:通讯|报道|写作|调查)组|通讯站|记者站)$/u;
const FIRST_WORDS = /^(?:采\s*写|撰\s*文|撰\s*写)\s*[:：]\s*(?=.*(?:记\s*者|通\s*讯\s*员))/;

/**
 * Reads the bylines in any form a newspaper prints them, or null where the text is no byline. `expected`: it stands where
 * a story is signed, in a dateline's brackets or behind the last sentence; names without a role are then names.
 */
export function parseByline(printed: Traced, { expected = false } = {}): ParsedByline | null {
  if (expected) return parse(printed, true);
  if (NO_BYLINES.has(printed.text)) return null;
  const byline = parse(printed, false);
  if (!byline && printed.text.length <= LONGEST_KEPT) {
    if (NO_BYLINES.size >= MOST_KEPT) NO_BYLINES.clear();
    NO_BYLINES.add(printed.text);
  }
  return byline;
}

/** A byline has 45 characters, what stands beside its names about as many. */
const LONGEST_WITH_ASIDE = 90;

/** Short texts that are none: the same lines stand on a page again and again. */
const NO_BYLINES = new Set<string>();
const LONGEST_KEPT = 60;
const MOST_KEPT = 5000;

function parse(printed: Traced, expected: boolean): ParsedByline | null {
  if (printed.text.length > LONGEST_WITH_ASIDE && !isShort(printed.text, LONGEST_WITH_ASIDE)) return null;
  const original = withoutCommas(withoutAside(withoutColumn(trimTraced(printed))));
  if (TELLS_OF_AUTHOR.test(original.text)) return null;
  if (original.text === "" || !isShort(original.text, 45) || PROSE.test(original.text)) return null;
  let text = foldTraced(original);
  const bracketed = IN_BRACKETS.test(text.text);
  if (bracketed) text = trimTraced(sliceTraced(text, 1, text.text.length - 1));
  else if (isUnbalanced(text.text)) return null;
  text = sliceTraced(text, FIRST_WORDS.exec(text.text)?.[0].length ?? 0);
  const marked = BULLET.test(text.text.charAt(0)) || /\S\s*报\s*[道导]$/.test(text.text);
  const close = withoutSpaces(text).text;
  if (
    SIGNED_BY_OFFICE.test(close) ||
    areOffices(text.text) ||
    ((expected || bracketed) && isGroup(close)) ||
    (expected && isHouse(close))
  )
    return { bylines: [], words: [], sure: true };
  const found: BylineReading = {
    bylines: [],
    words: [],
    sure: false,
    marked,
    expected: expected || bracketed,
    printed: printedAs(original),
  };
  for (const part of bulleted(text)) {
    if (!readPart(part, found)) return null;
  }
  const { bylines, words, sure, from } = found;
  return bylines.length > 0 ? { bylines, words, sure, from } : null;
}

/** （省兽医站）, （赵县农业局）: behind the last sentence, the house that sent it in; （东门桥至西站） is none. */
const isHouse = (close: string): boolean =>
  !/记者|通讯员|实习生|编辑|作者/.test(close) &&
  /^\p{Script=Han}{0,4}[省市县区州盟旗乡镇](?!.*[至到])\p{Script=Han}{2,10}(?:[局院所站社厂矿校]|公司|委员会|协会)$/u.test(
    close,
  ) &&
  !mayBeName(close);

/** 中共右平县委通讯组　本报记者: several offices, and nobody's name; 市里派出调查组　县里成立通讯组 tells news. */
const areOffices = (text: string): boolean => {
  const offices = text.split(/[\s、]+/u);
  return (
    offices.length > 1 &&
    offices.some((each) => SIGNED_BY_OFFICE.test(each)) &&
    offices.every((each) => SIGNED_BY_OFFICE.test(each) || PRESS_GROUP.test(each))
  );
};

const isGroup = (close: string): boolean =>
  SIGNED_BY_GROUP.test(close) && !mayBeName(close.replace(/[来供]稿$/, ""));

/** The half of something longer: 者庞浩/文 寇建军/图）, where a printed line ends in brackets. */
const isUnbalanced = (text: string) =>
  (text.match(/[（(【〔]/g)?.length ?? 0) !== (text.match(/[）)】〕]/g)?.length ?? 0);

function bulleted(text: Traced): Traced[] {
  const parts: Traced[] = [];
  let start = 0;
  for (let index = 0; index <= text.text.length; index += 1) {
    if (index < text.text.length && !BULLET.test(text.text.charAt(index))) continue;
    const part = trimTraced(sliceTraced(text, start, index));
    if (part.text !== "") parts.push(part);
    start = index + 1;
  }
  return parts;
}

/** A pen name whose letters are spaced apart: □ 言 中. */
const SPACED_PEN_NAME = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,2}$/u;

/** 图/文 某某 */
const BOTH_DONE_BY = /^(?:图\s*[/／]\s*文|文\s*[/／]\s*[图摄])\s+(?=\p{Script=Han})/u;
const WROTE_AND_TOOK = /文\s*[/／、并]\s*[图摄]$/;

/** What stands after one bullet: roles, each with its names. */
function readPart(whole: Traced, found: BylineReading): boolean {
  const placed = PLACE_OF_WORK.exec(whole.text)?.[0].length ?? 0;
  const part = sliceTraced(whole, placed);
  const roles = [...part.text.matchAll(ROLE)];
  const [first] = roles;
  if (!first) return readUnnamed(part, found);
  const behindOne =
    worksOnWords(first[2] ?? "") && (found.expected || isNameTouching(part.text, first.index, placed > 0));
  if ((roles.length > 1 || behindOne) && readRolesBehind(part, roles, found)) return true;
  const lead = readLeading(part, first.index, found);
  if (!lead) return false;
  const before = found.bylines.length;
  let { outlet, start } = lead;
  // 北屏矿业余作者 于田: an author's home is no paper.
  if (/作\s*者/.test(first[2] ?? "") && outlet !== null && !endsAsOutlet(outlet)) outlet = null;
  let pictured = false;
  let wrote = false;
  const behind =
    roles.length === 1 && lead.names && first.index + first[0].length === part.text.length
      ? first[2]
      : undefined;
  // 张三 整理: the role stands behind its name.
  if (behind !== undefined && mayStandBehind(behind)) {
    // 青春 记录 is a headline.
    if (behind === "记录" && !found.marked && !found.expected && !isWholeName(lead.names)) return false;
    found.sure = true;
    return addLeading(lead, roleNamed(behind), found);
  }
  if (!addLeading(lead, "author", found)) return false;
  if (!found.marked && !found.expected && isWord(part, first, lead, roles.length > 1)) return false;
  found.sure = true;
  for (const [index, match] of roles.entries()) {
    const after = match.index + match[0].length;
    let end = roles[index + 1]?.index ?? part.text.length;
    let nextOutlet: string | null = null;
    let nextStart = end;
    if (index + 1 < roles.length) {
      const own = outletAtEnd(part.text.slice(after, end).trimEnd(), true);
      if (own) {
        nextStart = after + own.index;
        nextOutlet = found.printed(withoutSpaces(sliceTraced(part, nextStart, nextStart + own.length)));
        end = nextStart;
      }
    }
    found.words.push(trimTraced(sliceTraced(part, start, after)));
    const word = match[1] + (match[2] ?? "");
    const last = index + 1 === roles.length;
    const names = sliceTraced(part, after, end);
    // 记者 张三 摄影报道: the role follows its name; 文/本刊记者冯娜娜: two roles, one name.
    // 撰文/摄影 张三: who did both has written the text.
    const named: Role = wrote && roleNamed(word) === "photographer" ? "author" : roleNamed(word);
    const role: Role = pictured && /记者|通讯员/.test(word) ? "photographer" : named;
    wrote = printedNothing(names) && role === "author" && /[/／]$/.test(match[0]);
    if (printedNothing(names) && roles.length > 1) {
      // 图/本报记者 某某 took the picture; 文．摄影／记者 某某 did both.
      pictured =
        role === "photographer" && !/文/.test(part.text.slice(Math.max(0, match.index - 3), match.index));
      if (last) return found.bylines.length > before && mayStandBehind(word);
    } else if (!readNames(names, { role, outlet }, last, found)) return false;
    else pictured = false;
    outlet = nextOutlet;
    start = nextStart;
  }
  return true;
}

/** 路德明编译, 邱小禾整理, （东京）何静编译: a whole name touches its role; 高校生整理, 衣服要整理 begin with words. */
const isNameTouching = (text: string, end: number, placed: boolean): boolean =>
  (placed ? end === 2 || end === 3 : end === 3 && surnameWeight(text) >= (/编译$/.test(text) ? 2.5 : 3)) &&
  beginsWithSurname(text) &&
  !isNoName(text.slice(0, 2)) &&
  mayBeName(text.slice(0, end));
/** 曹立群 of three characters, not 青春. */
const isWholeName = (names: Traced | null): boolean => {
  const close = names ? withoutSpaces(names).text : "";
  return close.length > 2 && mayBeName(close);
};
/** （东京）何静编译: where it was put together. */
const PLACE_OF_WORK = /^[（(]\p{Script=Han}{2,6}[）)]\s*(?=\p{Script=Han}{2,3}(?:编译|整理)$)/u;

/** Names without a role, and where their owners are from. */
function readUnnamed(part: Traced, found: BylineReading): boolean {
  const did = BOTH_DONE_BY.exec(part.text);
  const own = did ? sliceTraced(part, did[0].length) : cutHome(part);
  found.from ||= did === null && own !== part;
  // （禾欣 文/摄）: a name that begins with no surname, but what its owner did is told.
  const wrote = found.expected ? WROTE_AND_TOOK.exec(own.text) : null;
  if (wrote) found.sure ||= isPenName(own.text.slice(0, wrote.index).replace(/\s+/g, ""));
  if (!readNames(own, { role: "author", outlet: null }, true, found)) return false;
  // 贺兰青 苏小满文/摄: who says so has written the text.
  found.sure ||=
    (did !== null || WROTE_AND_TOOK.test(part.text)) && found.bylines.every(({ name }) => mayBeName(name));
  found.sure ||=
    found.marked &&
    (SPACED_PEN_NAME.test(own.text) ||
      found.bylines.every(({ name }) => beginsWithSurname(simple(name.charAt(0))) || mayBeName(name)));
  return true;
}

const isPenName = (name: string) => /^\p{Script=Han}{2,3}$/u.test(name) && !isNoName(name);

const printedNothing = (text: Traced) => text.text.trim() === "";
