import type { Byline, Dateline } from "@/lib/records/byline";
import { foldTraced, simple } from "../source/fold";
import { BULLETS } from "../source/text";
import { sliceTraced, type Traced } from "../source/traced";
import { type ParsedByline, parseByline } from "./byline";
import { DATE, KNOWN_OUTLETS } from "./dateline-forms";
import { mayBeName } from "./name-forms";
import { isPlaceName } from "./place-names";
import { beginsWithSurname } from "./surnames";

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

/** □ 本报记者: a byline after its bullet. */
const BULLETED_BYLINE = new RegExp(
  `^\\s*[${BULLETS}]\\s*\\p{Script=Han}{0,8}\\s*(?:记\\s*者|通\\s*讯\\s*员)`,
  "u",
);

/** 【本报记者 陈志明 北京五日电】, 【本報記者施宏志玉里訊】: who filed it stands inside; 早报记者昨日来电 tells of a call. */
const FILED_BY = new RegExp(
  `^\\s*[【\\[〔（(]?\\s*(?:据|據)?((?:${KNOWN_OUTLETS}|\\p{Script=Han}{1,5}[报報])\\s*(?:特派|[驻駐](?<posted>\\p{Script=Han}{1,3}))?记者\\s*([\\p{Script=Han}·\\s、]{2,24}?))\\s*(${DATE})?\\s*(?<![来致回打发停用供]专?)(专?电|专?讯)[】\\]〕）)\\s：:]+`,
  "du",
);

export function readFiledBy(head: Traced, printed: Traced): ParsedDateline | null {
  const match = FILED_BY.exec(head.text);
  const [, by, , names, date] = match?.indices ?? [];
  if (!match || !by || !names) return null;
  const posted = match.groups?.posted;
  const place =
    placeBehindNames(head.text.slice(...names)) ?? (posted ? { index: names[1] - names[0] } : null);
  if (!place) return null;
  const byline = parseByline(sliceTraced(printed, by[0], names[0] + place.index));
  const outlet = byline?.bylines[0]?.outlet;
  if (!byline?.sure || !outlet) return null;
  const from = names[0] + place.index;
  return {
    dateline: {
      outlet,
      place: printed.text.slice(from, names[1]).trim() || (posted ?? null),
      kind: match[5]?.endsWith("讯") ? "讯" : "电",
      date: date ? printed.text.slice(...date) : null,
    },
    bylines: byline.bylines,
    words: byline.words,
    end: match[0].length,
  };
}

const FILED_BEHIND = new RegExp(
  `^\\s*((?:本报|本報)?记者\\s*([\\p{Script=Han}·\\s、]{2,16}?))\\s*(${DATE})?\\s*专?电\\s*[：:]`,
  "du",
);

/** 【大公報訊】記者方晴北京五日電：…: who filed it, and from where, behind the paper's own opening. Returns its length. */
export function readFiledBehind(rest: Traced, found: ParsedDateline): number {
  const match = FILED_BEHIND.exec(foldTraced(rest).text);
  const [, by, names, date] = match?.indices ?? [];
  if (!match || !by || !names || !found.dateline) return 0;
  const place = placeBehindNames(rest.text.slice(...names));
  const byline = parseByline(sliceTraced(rest, by[0], place ? names[0] + place.index : by[1]));
  if (!byline?.sure) return 0;
  found.bylines.push(...byline.bylines);
  found.words.push(...byline.words);
  found.dateline.kind = "电";
  if (place) found.dateline.place = rest.text.slice(names[0] + place.index, names[1]).trim();
  if (date) found.dateline.date = rest.text.slice(...date);
  return match[0].length;
}

/** Where the place begins in 陈志明 北京 and in 施宏志玉里; null where none stands there. */
function placeBehindNames(text: string): { index: number } | null {
  const apart = /\s+(?=\p{Script=Han}{2,8}$)/u.exec(text.trimEnd());
  if (apart) return { index: apart.index + apart[0].length };
  const close = text.trim();
  if (!/^\p{Script=Han}{4,7}$/u.test(close) || !beginsWithSurname(close)) return null;
  const lengths = [3, 2].filter((length) => close.length - length >= 2);
  const known = lengths.find((length) => isPlaceName(close.slice(length)));
  return { index: text.indexOf(close) + (known ?? lengths[0] ?? 2) };
}

/** 本报记者 燕少卿 实习生 邹明磊 寿光报道 早上五点: the byline's last word is 报道, and the text follows in the same line. */
export function readLeadingByline(printed: Traced, boldEnds: ReadonlySet<number>): ParsedDateline | null {
  const bare = readBulletedNames(printed);
  if (bare) return bare;
  const head = foldTraced(printed).text;
  const match =
    BRACKETED_BYLINE.exec(head) ??
    /^([（(【〔[]?[^，。：:；！？“】）)〕\]]{4,48}?报\s*[道導导][】）)〕\]]?)(\s*[：:]\s*|\s+|(?=\*|$)|(?<=[】）)〕\]]))/u.exec(
      head,
    );
  if (!match?.[1]) return null;
  const end = match[1].length;
  const bounded =
    match[2] !== "" || /[】）)〕\]]$/.test(match[1]) || boldEnds.has((printed.at[end - 1] ?? -2) + 1);
  const byline = bounded && end < printed.text.length ? parseByline(sliceTraced(printed, 0, end)) : null;
  const opens = byline && (mayOpenText(byline) || isSetWide(match[1]));
  if (!byline?.sure || (/^[（(]/.test(head) && !opens)) return null;
  const gap = /^\s*[：:]?\s*/.exec(printed.text.slice(end))?.[0].length ?? 0;
  return { dateline: null, bylines: byline.bylines, words: byline.words, end: end + gap };
}

/** （记者 高田 摄） signs a picture, and （通讯员来稿选登） nothing. */
const mayOpenText = ({ bylines }: ParsedByline): boolean =>
  bylines.every(({ name }) => mayBeName(Array.from(name, simple).join(""))) &&
  bylines.some(({ role }) => role !== "photographer");

/** （记者 幸 运）: a word that is set wide is a name, where it begins as names do; （记者 在 场） is none. */
const isSetWide = (head: string): boolean =>
  beginsWithSurname(/(?:记者|通讯员)\s*(\p{Script=Han}[ \u3000]\p{Script=Han})[）)]$/u.exec(head)?.[1] ?? "");

/** 【记者某某】…; and （记者 某某）…, behind which text of some length must stand. */
const BRACKETED_BYLINE =
  /^((?:[【〔[]|[（(](?=[^（()）]*[）)]\s*\S{10}))[^，。：:；！？“】）)〕\]]{0,12}(?:记者|通讯员)[^，。：:；！？“】）)〕\]]{2,30}[】〕\]）)])(\s*[：:]?\s*)(?=\S)/u;

/** □记者 王志强 通讯员 马 丽 每天下午6点，…: nothing but a space parts the names from the text; without a bullet two roles say what they are. */
function readBulletedNames(printed: Traced): ParsedDateline | null {
  if (BULLETED_BYLINE.test(printed.text.slice(0, 30))) return namesBeforeGap(printed);
  const opening = TWO_ROLES.test(printed.text.slice(0, 60)) ? namesBeforeGap(printed) : null;
  return opening && TWO_ROLES.test(printed.text.slice(0, opening.end)) ? opening : null;
}

const TWO_ROLES = /^\p{Script=Han}{0,8}记者[^，。：；！？“”]{2,20}(?:实习生|通讯员|记者)[^，。：；！？“”]/u;

/** The longest byline that ends at a gap before the first mark. */
export function namesBeforeGap(printed: Traced): ParsedDateline | null {
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
    const reported = /^报\s*[道导]\s*/.exec(rest)?.[0].length ?? 0;
    if (byline?.sure)
      return { dateline: null, bylines: byline.bylines, words: byline.words, end: end + reported };
  }
  return null;
}
