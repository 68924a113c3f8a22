import type { Byline, Role } from "@/lib/records/byline";
import { BULLET, OUTLET_AT_END, ROLE, roleNamed } from "./byline-words";
import { placesAtEnd } from "./cities";
import { foldTraced, printedAs, simple } from "./fold";
import { cutNames } from "./names";
import { beginsWithSureSurname, beginsWithSurname, hasCompoundSurname, surnameWeight } from "./surnames";
import { isShort } from "./text";
import { sliceTraced, type Traced, trimTraced, withoutSpaces } from "./traced";

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
interface Reading extends ParsedByline {
  /** Whether a bullet stands before it, or 报道 behind: names alone are then a byline. */
  marked: boolean;
  printed(folded: Traced): string;
}

/** A byline has none of these. */
const PROSE = /[，。！？；”“"]/;
const OUTER = /^[（(【[]([^（()）]*)[）)】\]]$/;
const LAST_WORDS =
  /\s*(?:[/／]?\s*(?:联\s*合\s*报\s*[道导]|综\s*合\s*报\s*[道导]|摄\s*影\s*报\s*[道导]|报\s*[道导]|综\s*合|来\s*[信稿]|文\s*[/／并、]?\s*[图摄]|撰\s*文))$/;
/** Who wrote it is not said by name. */
const NAMELESS = /^[□■◆◇●○◎]?(?:本报|本刊|本社|新华社|本台)(?:特约)?(?:评论员|记者|编辑部)$/;
const FIRST_WORDS = /^(?:采\s*写|撰\s*文|撰\s*写)\s*[:：]\s*(?=.*(?:记\s*者|通\s*讯\s*员))/;

/** Reads the bylines in any form a newspaper prints them, or null where the text is no byline. */
export function parseByline(printed: Traced): ParsedByline | null {
  const original = trimTraced(printed);
  if (original.text === "" || !isShort(original.text, 45) || PROSE.test(original.text)) return null;
  let text = foldTraced(original);
  if (OUTER.test(text.text)) text = trimTraced(sliceTraced(text, 1, text.text.length - 1));
  text = sliceTraced(text, FIRST_WORDS.exec(text.text)?.[0].length ?? 0);
  const marked = BULLET.test(text.text.charAt(0)) || /\S\s*报\s*[道导]$/.test(text.text);
  if (NAMELESS.test(withoutSpaces(text).text)) return { bylines: [], words: [], sure: true };
  const found: Reading = { bylines: [], words: [], sure: false, marked, printed: printedAs(original) };
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

/** What stands after one bullet: roles, each with its names. */
function readPart(part: Traced, found: Reading): boolean {
  const roles = [...part.text.matchAll(ROLE)];
  const [first] = roles;
  if (!first) {
    const own = cutHome(part);
    found.from ||= own !== part;
    if (!readNames(own, { role: "author", outlet: null }, true, found)) return false;
    found.sure ||=
      found.marked && found.bylines.every(({ name }) => beginsWithSurname(simple(name.charAt(0))));
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

/** 资中 庹世荣, 市一医院急诊科 柏爱民: where an author is from is no name. */
function cutHome(part: Traced): Traced {
  const match = /^(\p{Script=Han}{2,14})\s+(?=\p{Script=Han}(?:\s*\p{Script=Han}){1,3}$)/u.exec(part.text);
  const home = match?.[1] ?? "";
  const isName = home.length <= 3 && beginsWithSurname(home) && !HOME_END.test(home);
  return match && !isName ? sliceTraced(part, match[0].length) : part;
}

const HOME_END = /[省市县区旗盟州镇乡村厂社局校院队部站所学团矿场行馆科]$/;

const printedNothing = (text: Traced) => text.text.trim() === "";

/** What stands before the first role is whose reporter it is: 本报, 新快报, 大众网·海报新闻; or names (张三 摄影). */
function leadingOutlet(
  part: Traced,
  end: number,
  found: Reading,
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

/** Adds the names in a run; `last`: only the last run may end with 报道, 发自…, 文/图. */
function readNames(
  run: Traced,
  { role, outlet }: { role: Role; outlet: string | null },
  last: boolean,
  found: Reading,
): boolean {
  const sure = found.sure;
  let names = trimTraced(run);
  names = last ? withoutLastWords(names) : withoutPictured(names);
  const shared = /^(.*[^\s（(])\s*[（(]?文[）)]?[\s/／]*(\S.*?[^（(])\s*[（(]?[图摄][）)]?$/.exec(names.text);
  if (shared?.[1] && shared[2]) {
    found.sure = true;
    const second = shared.index + names.text.indexOf(shared[2], shared[1].length + 1);
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
  if (pictured && pictured.index > 1) {
    return addNames(sliceTraced(names, 0, pictured.index), { role: "photographer", outlet }, found);
  }
  const written = /\s*[/／]?\s*文$/.exec(names.text);
  // 钟立文 is a name.
  const letters = /^\s*(?:\p{Script=Han}\s+){2}\p{Script=Han}\s*$/u.test(names.text);
  const apart =
    written && !letters && (/[\s/／]/.test(written[0]) || !/(?:^|\s)\p{Script=Han}{3}$/u.test(names.text));
  if (written && apart && written.index > 1) names = sliceTraced(names, 0, written.index);
  return addNames(names, { role, outlet }, found);
}

/** 梁凤妍文/图, with another role behind: who wrote took the pictures as well. */
function withoutPictured(run: Traced): Traced {
  const match = /\s*文\s*[/／并、]\s*[图摄]$/.exec(run.text);
  return match ? trimTraced(sliceTraced(run, 0, match.index)) : run;
}

function withoutLastWords(run: Traced): Traced {
  const filed = run.text.search(/发\s*自/);
  if (filed > 0) return trimTraced(sliceTraced(run, 0, filed));
  const match = LAST_WORDS.exec(run.text);
  if (!match) return run;
  const rest = trimTraced(sliceTraced(run, 0, match.index));
  if (!/报\s*[道导]$/.test(match[0])) return rest;
  const placeless = trimTraced(sliceTraced(rest, 0, rest.text.length - placesAtEnd(rest.text)));
  // 冷长春 is a name, though 长春 is a place.
  const bare = cutNames(placeless) ? placeless : rest;
  // 记者 张三 某地报道: what touches 报道 and begins with no surname is a place.
  const place = /\s\p{Script=Han}{2,6}$/u.exec(bare.text);
  const touches = match[0].trimStart() === match[0];
  return place && touches && surnameWeight(place[0].trim()) < 3 ? sliceTraced(bare, 0, place.index) : bare;
}

/** 应 川: a name of two characters, with the space that sets it as wide as others. */
const isSpacedName = (text: string) =>
  /^\s*\p{Script=Han}\s+\p{Script=Han}\s*$/u.test(text) && beginsWithSurname(text.trim());

function addNames(run: Traced, credit: { role: Role; outlet: string | null }, found: Reading): boolean {
  const names = cutNames(run);
  if (!names || names.length === 0) return false;
  if (
    !found.sure &&
    !found.from &&
    !isSpacedName(run.text) &&
    !names.every(
      ({ text }) =>
        (names.length > 1 ? beginsWithSurname(text) : beginsWithSureSurname(text)) &&
        (text.length <= 3 || hasCompoundSurname(text)),
    )
  )
    return false;
  found.words.push(...names.map((name) => spanOf(run, name)));
  found.bylines.push(...names.map((name) => ({ name: found.printed(name), ...credit })));
  return true;
}

/** A name as printed: with the spaces that the OCR put into it. */
function spanOf(run: Traced, name: Traced): Traced {
  const start = run.at.indexOf(name.at[0] ?? -1);
  return sliceTraced(run, start, run.at.indexOf(name.at.at(-1) ?? -1) + 1);
}
