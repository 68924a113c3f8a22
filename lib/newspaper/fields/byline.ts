import { foldTraced, printedAs, simple } from "../source/fold";
import { BULLETS, isShort } from "../source/text";
import { sliceTraced, type Traced, trimTraced, withoutSpaces } from "../source/traced";
import { cutHome } from "./author-home";
import { addLeading, type Lead, readLeading } from "./byline-lead";
import type { BylineReading, ParsedByline } from "./byline-names";
import { readNames } from "./byline-names";
import { BULLET, endsAsOutlet, outletAtEnd, ROLE, roleNamed } from "./byline-words";
import { isNoName, mayBeName } from "./name-forms";
import { beginsWithAnySurname, beginsWithSurname, surnameWeight } from "./surnames";

export type { ParsedByline } from "./byline-names";

/** Marks that only running text has. */
const PROSE = /[，。！？；”“"]|均\s*[由为]|拍摄/;
const IN_BRACKETS = /^[（(【[]([^（()）]*(?:[（(][^（()）]{1,12}[）)][^（()）]*)?)[）)】\]]$/;
/** A byline that names no person: 本报评论员. */
const SIGNED_BY_OFFICE = new RegExp(
  `^[${BULLETS}]?(?:本报|本刊|本社|新华社|本台)(?:特约)?(?:评论员|记者|编辑部)$`,
);
/** （赵县柏林乡通讯组）. */
const SIGNED_BY_GROUP = /^\p{Script=Han}{2,14}(?:通讯组|报道组|通讯站|记者站)$/u;
const FIRST_WORDS = /^(?:采\s*写|撰\s*文|撰\s*写)\s*[:：]\s*(?=.*(?:记\s*者|通\s*讯\s*员))/;
/** What may stand behind a name as its own role. */
const ROLE_BEHIND = /口述|执笔|摄影|整理|供图|图片|撰文|撰稿|设计|制图|策划|统筹/;

/**
 * Reads the bylines in any form a newspaper prints them, or null where the text is no byline. `expected`: it stands where
 * a story is signed, in a dateline's brackets or behind the last sentence; names without a role are then names.
 */
export function parseByline(printed: Traced, { expected = false } = {}): ParsedByline | null {
  const original = trimTraced(printed);
  if (original.text === "" || !isShort(original.text, 45) || PROSE.test(original.text)) return null;
  let text = foldTraced(original);
  const bracketed = IN_BRACKETS.test(text.text);
  if (bracketed) text = trimTraced(sliceTraced(text, 1, text.text.length - 1));
  else if (isUnbalanced(text.text)) return null;
  text = sliceTraced(text, FIRST_WORDS.exec(text.text)?.[0].length ?? 0);
  const marked = BULLET.test(text.text.charAt(0)) || /\S\s*报\s*[道导]$/.test(text.text);
  const close = withoutSpaces(text).text;
  if (SIGNED_BY_OFFICE.test(close) || ((expected || bracketed) && SIGNED_BY_GROUP.test(close)))
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

/** The half of something longer: 者庞浩/文 寇建军/图）, where a printed line ends in brackets. */
const isUnbalanced = (text: string) =>
  (text.match(/[（(【]/g)?.length ?? 0) !== (text.match(/[）)】]/g)?.length ?? 0);

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

/** What stands after one bullet: roles, each with its names. */
function readPart(part: Traced, found: BylineReading): boolean {
  const roles = [...part.text.matchAll(ROLE)];
  const [first] = roles;
  if (!first) return readUnnamed(part, found);
  if (roles.length > 1 && readRolesBehind(part, roles, found)) return true;
  const lead = readLeading(part, first.index, found);
  if (!lead) return false;
  const before = found.bylines.length;
  let { outlet, start } = lead;
  const behind =
    roles.length === 1 && lead.names && first.index + first[0].length === part.text.length
      ? first[2]
      : undefined;
  // 张三 整理: the role stands behind its name.
  if (behind !== undefined && ROLE_BEHIND.test(behind.replace(/\s+/g, ""))) {
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
    if (printedNothing(names) && roles.length > 1) {
      if (last) return found.bylines.length > before && ROLE_BEHIND.test(word.replace(/\s+/g, ""));
    } else if (!readNames(names, { role: roleNamed(word), outlet }, last, found)) return false;
    outlet = nextOutlet;
    start = nextStart;
  }
  return true;
}

/** 其木格口述　萨仁整理: each role stands behind its name. */
function readRolesBehind(part: Traced, roles: readonly RegExpExecArray[], found: BylineReading): boolean {
  const last = roles.at(-1);
  if (!last || last.index + last[0].length < part.text.length) return false;
  let start = 0;
  const people = roles.map((role) => {
    const names = cutHome(trimTraced(sliceTraced(part, start, role.index)));
    start = role.index + role[0].length;
    return { names, role: roleNamed(role[2] ?? ""), behind: ROLE_BEHIND.test(role[2] ?? "") };
  });
  if (!people.every(({ names, behind }) => behind && mayBeName(withoutSpaces(names).text))) return false;
  found.sure = true;
  return people.every(({ names, role }) => readNames(names, { role, outlet: null }, false, found));
}

/** 新闻摄影比赛, 整理房间, 评论员文章: what looks like a role touches what is no name. */
function isWord(part: Traced, role: RegExpExecArray, { outlet }: Lead, more: boolean): boolean {
  const names = part.text.slice(role.index + role[0].length);
  if (more || /[\s/／:：]$/.test(role[0]) || /^\s/.test(names)) return false;
  const known = outlet === null || endsAsOutlet(outlet);
  if (/记者|通讯员|实习生/.test(role[2] ?? "")) return outlet === null && !beginsWithName(names);
  return !known || names.length !== 3 || surnameWeight(names) < 3;
}

/** Whether a run that touches its role may begin with somebody's name: 记者何丰伦孟昭丽, but not 记者走基层. */
const beginsWithName = (run: string) =>
  !isNoName(run.trim()) && (beginsWithAnySurname(run) || mayBeName(run.trim().slice(0, 4)));

/** Names without a role, and where their owners are from. */
function readUnnamed(part: Traced, found: BylineReading): boolean {
  const own = cutHome(part);
  found.from ||= own !== part;
  if (!readNames(own, { role: "author", outlet: null }, true, found)) return false;
  found.sure ||=
    found.marked &&
    (SPACED_PEN_NAME.test(own.text) ||
      found.bylines.every(({ name }) => beginsWithSurname(simple(name.charAt(0))) || mayBeName(name)));
  return true;
}

const printedNothing = (text: Traced) => text.text.trim() === "";
