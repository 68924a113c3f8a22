import type { Byline, Dateline } from "@/lib/records/byline";
import { parseByline } from "./byline";
import { readNames } from "./names";

const DIGITS = "[\\d０-９]{1,2}";
const NUMERALS = "[一二三四五六七八九十]{1,3}";
const DATE = `(?:(?:${DIGITS}|${NUMERALS})月)?(?:${DIGITS}|${NUMERALS})日`;

/** 本报聊城讯; 新华社北京7月3日电; 【新华社荷泽十一日电】. What follows is a space, a bracket, a colon or the text's quote. */
const DATELINE = new RegExp(
  `^[\\s　]*(?<open>[【\\[])?据?(?<outlet>本报|本刊|本台|本网|\\p{Script=Han}{1,8}?(?:社|报|网|台|刊))` +
    `(?<place>[\\p{Script=Han}、]{0,12}?)(?<date>${DATE})?(?<kind>[讯电])` +
    "[\\s　]*(?:[（(](?<names>[^（()）]{2,60})[)）])?[\\s　]*(?<close>[】\\]])?[\\s　]*[:：]?[\\s　]*",
  "u",
);
const BOUNDARY = /^(?:[\s　（(【】：:“"]|$)/;

export interface ParsedDateline {
  dateline: Dateline;
  bylines: Byline[];
  /** How many characters of the paragraph are the dateline's. */
  length: number;
}

/** The dateline that a paragraph begins with; null if it begins with none. `marked`: set apart in bold. */
export function parseDateline(text: string, marked = false): ParsedDateline | null {
  const match = DATELINE.exec(text);
  const groups = match?.groups;
  if (!match || !groups?.outlet || !groups.kind) return null;
  const upToKind = text.slice(
    0,
    text.indexOf(
      groups.kind,
      text.indexOf(groups.outlet) +
        groups.outlet.length +
        (groups.place?.length ?? 0) +
        (groups.date?.length ?? 0),
    ) + 1,
  );
  if (!marked && !groups.close && !BOUNDARY.test(text.slice(upToKind.length))) return null;
  const bylines = groups.names === undefined ? [] : bylinesIn(groups.names);
  return {
    dateline: {
      outlet: groups.outlet,
      place: groups.place || null,
      kind: groups.kind === "电" ? "电" : "讯",
      date: groups.date ?? null,
    },
    bylines: bylines ?? [],
    // Brackets that name nobody are the text's.
    length: bylines === null ? upToKind.length : match[0].length,
  };
}

/** （记者 高田）, （钟欣）; null if the brackets hold something else. */
function bylinesIn(text: string): Byline[] | null {
  const parsed = parseByline(text);
  if (parsed) return parsed.bylines;
  const read = readNames(text);
  return read ? read.names.map((name) => ({ name, role: "author", outlet: null })) : null;
}
