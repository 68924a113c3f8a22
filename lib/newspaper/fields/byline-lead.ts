import type { Role } from "@/lib/records/byline";
import { sliceTraced, type Traced, trimTraced, withoutSpaces } from "../source/traced";
import { type BylineReading, readNames } from "./byline-names";
import { endsAsOutlet, outletAtEnd } from "./byline-words";
import { mayBeName } from "./name-forms";

/** What stands before the first role: whose reporter it is, and names that have no role. */
export interface Lead {
  outlet: string | null;
  /** Where the outlet or the role begins. */
  start: number;
  /** 成纪明　本报记者 武柏, 卜菲　学生记者 上官云: people that sign before the role. */
  names: Traced | null;
}

/** 文/, 图文/, 图/文: before a role, of which it says nothing. */
const WRITTEN_BY =
  /^(?:(?:图\s*[/／．.·]?\s*文|文\s*[/／．.·、]?\s*(?:图|摄\s*影))(?:\s*[/／:：|｜丨])?|文\s*[/／:：．.·、|｜丨]|本[组版期](?:稿件|报道|文字|图文|专题|策划)?由)\s*/;
const OUTLET = /^(?:[\p{Script=Han}·A-Za-z\d]{2,12}|\p{Script=Han}{2,8}[—–-]{1,2}\p{Script=Han}{2,8})$/u;
const NOT_AN_OUTLET = /^[一两几数这该各]|[的从在向对]|名$|\d[日号]|[讯电]$/;

/** What stands before the first role is whose reporter it is, 本报, 新快报, 大众网·海报新闻, or names; null: neither. */
export function readLeading(part: Traced, end: number, found: BylineReading): Lead | null {
  const skipped = WRITTEN_BY.exec(part.text.slice(0, end))?.[0].length ?? 0;
  const lead = sliceTraced(part, skipped, end);
  if (lead.text.trim() === "") return { outlet: null, start: 0, names: null };
  const whose = outletAtEnd(lead.text.trimEnd(), false);
  const before = trimTraced(sliceTraced(lead, 0, whose?.index ?? lead.text.length));
  const apart = whose !== null || /[\s、]$/.test(lead.text);
  if (before.text !== "" && apart && areNames(before.text)) {
    const words = whose && sliceTraced(lead, whose.index, whose.index + whose.length);
    return {
      outlet: words && found.printed(withoutSpaces(words)),
      start: skipped + (whose?.index ?? lead.text.length),
      names: before,
    };
  }
  const whole = withoutSpaces(lead);
  if (!OUTLET.test(whole.text) || NOT_AN_OUTLET.test(whole.text)) return null;
  const outlet = found.printed(whole);
  return { outlet: outlet.replace(/(?:集团|传媒|融媒体中心)$/, "") || outlet, start: 0, names: null };
}

/** 卫　星　乐正: two or three characters each, or their letters apart. */
function areNames(text: string): boolean {
  if (endsAsOutlet(text)) return false;
  const pieces = text.split(/[\s、]+/).filter((piece) => piece !== "");
  if (pieces.every((piece) => piece.length === 1)) return pieces.length > 1 && pieces.length < 7;
  return pieces.every((piece) => piece.length === 1 || mayBeName(piece));
}

/** Adds the names before the first role. */
export const addLeading = ({ names }: Lead, role: Role, found: BylineReading): boolean =>
  names === null || readNames(names, { role, outlet: null }, false, { ...found, sure: true });
