import { foldTraced, printedAs, simple } from "../source/fold";
import { BULLETS, isShort } from "../source/text";
import { sliceTraced, type Traced, trimTraced, withoutSpaces } from "../source/traced";
import type { BylineReading, ParsedByline } from "./byline-names";
import { readNames } from "./byline-names";
import { BULLET, OUTLET_AT_END, ROLE, roleNamed } from "./byline-words";
import { beginsWithSurname } from "./surnames";

export type { ParsedByline } from "./byline-names";

/** Marks that only running text has. */
const PROSE = /[，。！？；”“"]/;
const IN_BRACKETS = /^[（(【[]([^（()）]*)[）)】\]]$/;
/** A byline that names no person: 本报评论员. */
const SIGNED_BY_OFFICE = new RegExp(
  `^[${BULLETS}]?(?:本报|本刊|本社|新华社|本台)(?:特约)?(?:评论员|记者|编辑部)$`,
);
const FIRST_WORDS = /^(?:采\s*写|撰\s*文|撰\s*写)\s*[:：]\s*(?=.*(?:记\s*者|通\s*讯\s*员))/;

/** Reads the bylines in any form a newspaper prints them, or null where the text is no byline. */
export function parseByline(printed: Traced): ParsedByline | null {
  const original = trimTraced(printed);
  if (original.text === "" || !isShort(original.text, 45) || PROSE.test(original.text)) return null;
  let text = foldTraced(original);
  if (IN_BRACKETS.test(text.text)) text = trimTraced(sliceTraced(text, 1, text.text.length - 1));
  text = sliceTraced(text, FIRST_WORDS.exec(text.text)?.[0].length ?? 0);
  const marked = BULLET.test(text.text.charAt(0)) || /\S\s*报\s*[道导]$/.test(text.text);
  if (SIGNED_BY_OFFICE.test(withoutSpaces(text).text)) return { bylines: [], words: [], sure: true };
  const found: BylineReading = { bylines: [], words: [], sure: false, marked, printed: printedAs(original) };
  for (const part of bulleted(text)) {
    if (!readPart(part, found)) return null;
  }
  const { bylines, words, sure, from } = found;
  return bylines.length > 0 ? { bylines, words, sure, from } : null;
}

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
  if (!first) {
    const own = cutHome(part);
    found.from ||= own !== part;
    if (!readNames(own, { role: "author", outlet: null }, true, found)) return false;
    found.sure ||=
      found.marked &&
      (SPACED_PEN_NAME.test(own.text) ||
        found.bylines.every(({ name }) => beginsWithSurname(simple(name.charAt(0)))));
    return true;
  }
  let { outlet, start } = leadingOutlet(part, first.index, found);
  if (start === null) return false;
  found.sure = true;
  for (const [index, match] of roles.entries()) {
    const after = match.index + match[0].length;
    let end = roles[index + 1]?.index ?? part.text.length;
    let nextOutlet: string | null = null;
    let nextStart = end;
    if (index + 1 < roles.length) {
      const own = OUTLET_AT_END.exec(part.text.slice(after, end).trimEnd());
      if (own) {
        nextStart = after + own.index;
        nextOutlet = found.printed(withoutSpaces(sliceTraced(part, nextStart, nextStart + own[0].length)));
        end = nextStart;
      }
    }
    found.words.push(trimTraced(sliceTraced(part, start ?? match.index, after)));
    const role = roleNamed(match[1] + (match[2] ?? ""));
    const last = index + 1 === roles.length;
    const names = sliceTraced(part, after, end);
    // 记者 张三 摄影报道: the role follows its name; 文/本刊记者冯娜娜: two roles, one name.
    if (printedNothing(names) && roles.length > 1) {
      if (last) return found.bylines.length > 0;
    } else if (!readNames(names, { role, outlet }, last, found)) return false;
    outlet = nextOutlet;
    start = nextStart;
  }
  return true;
}

/** 资中 庹世荣, 市一医院急诊科 柏爱民, 段文心（福建莆田 教师）: where an author is from is no name. */
function cutHome(part: Traced): Traced {
  const match = /^(\p{Script=Han}{2,14})\s+(?=\p{Script=Han}(?:\s*\p{Script=Han}){1,3}$)/u.exec(part.text);
  const home = match?.[1] ?? "";
  const after = /^(\p{Script=Han}(?:\s*\p{Script=Han}){1,3})\s*[（(][^（()）]{2,14}[）)]$/u.exec(part.text);
  if (after?.[1] && beginsWithSurname(after[1])) return sliceTraced(part, 0, after[1].length);
  const isName = home.length <= 3 && beginsWithSurname(home) && !HOME_END.test(home);
  return match && !isName ? sliceTraced(part, match[0].length) : part;
}

const HOME_END = /[省市县区旗盟州镇乡村厂社局校院队部站所学团矿场行馆科]$/;

const printedNothing = (text: Traced) => text.text.trim() === "";

/** What stands before the first role is whose reporter it is: 本报, 新快报, 大众网·海报新闻; or names (张三 摄影). */
function leadingOutlet(
  part: Traced,
  end: number,
  found: BylineReading,
): { outlet: string | null; start: number | null } {
  const lead = sliceTraced(part, 0, end);
  const outlet = withoutSpaces(lead).text.replace(/^文[/／]图?/, "");
  if (outlet === "") return { outlet: null, start: 0 };
  if (
    /^[\p{Script=Han}·A-Za-z\d]{2,12}$/u.test(outlet) &&
    !/^[一两几数这该各]|[的从在向对]|名$/.test(outlet)
  ) {
    const whole = found.printed(
      withoutSpaces(
        sliceTraced(lead, lead.text.length - lead.text.replace(/^文\s*[/／]\s*图?\s*/, "").length),
      ),
    );
    found.sure = true;
    return { outlet: whole.replace(/(?:集团|传媒|融媒体中心)$/, "") || whole, start: 0 };
  }
  return { outlet: null, start: null };
}
