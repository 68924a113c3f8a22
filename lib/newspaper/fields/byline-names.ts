import type { Byline, Role } from "@/lib/records/byline";
import { sliceTraced, type Traced, trimTraced } from "../source/traced";
import { placesAtEnd } from "./byline-words";
import { cutNames } from "./names";
import { beginsWithSureSurname, beginsWithSurname, hasCompoundSurname, surnameWeight } from "./surnames";

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
export interface BylineReading extends ParsedByline {
  /** Whether a bullet stands before it, or 报道 behind: names alone are then a byline. */
  marked: boolean;
  printed(folded: Traced): string;
}

/** What may stand behind the last name: 报道, 文/图. */
const LAST_WORDS =
  /\s*(?:[/／]?\s*(?:联\s*合\s*报\s*[道导]|综\s*合\s*报\s*[道导]|摄\s*影\s*报\s*[道导]|报\s*[道导]|综\s*合|来\s*[信稿]|文\s*[/／并、]?\s*[图摄]|撰\s*文))$/;

/** Adds the names in a run; `last`: only the last run may end with 报道, 发自…, 文/图. */
export function readNames(
  run: Traced,
  { role, outlet }: { role: Role; outlet: string | null },
  last: boolean,
  found: BylineReading,
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
const isSpacedName = (text: string, marked: boolean) =>
  (/^\s*\p{Script=Han}\s+\p{Script=Han}\s*$/u.test(text) && beginsWithSurname(text.trim())) ||
  // A pen name behind its bullet: □ 言 中.
  (marked && /^\s*\p{Script=Han}(?:\s+\p{Script=Han}){1,2}\s*$/u.test(text));

function addNames(run: Traced, credit: { role: Role; outlet: string | null }, found: BylineReading): boolean {
  const names = cutNames(run);
  if (!names || names.length === 0) return false;
  if (
    !found.sure &&
    !found.from &&
    !isSpacedName(run.text, found.marked) &&
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
