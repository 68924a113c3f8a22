import type { Role } from "@/lib/records/byline";
import { simple } from "../source/fold";
import { sliceTraced, type Traced, trimTraced, withoutSpaces } from "../source/traced";
import { cutHome } from "./author-home";
import { addLeading, readLeading } from "./byline-lead";
import { type BylineReading, readNames } from "./byline-names";
import { isWord, mayStandBehind, readRolesBehind, worksOnWords } from "./byline-roles";
import { endsAsOutlet, outletAtEnd, ROLE, roleNamed } from "./byline-words";
import { isNoName, mayBeName } from "./name-forms";
import { beginsWithSurname, surnameWeight } from "./surnames";

/** A pen name whose letters are spaced apart: □ 言 中. */
const SPACED_PEN_NAME = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,2}$/u;

/** 图/文 某某 */
const BOTH_DONE_BY = /^(?:图\s*[/／]\s*文|文\s*[/／]\s*[图摄])\s+(?=\p{Script=Han})/u;
const WROTE_AND_TOOK = /文\s*[/／、并]\s*[图摄]$/;

/** What stands after one bullet: roles, each with its names. */
export function readPart(whole: Traced, found: BylineReading): boolean {
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
    const role: Role = pictured && /记者|通讯员/.test(word.replace(/\s+/gu, "")) ? "photographer" : named;
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
