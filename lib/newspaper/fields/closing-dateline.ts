import type { Dateline } from "@/lib/records/byline";
import { foldTraced } from "../source/fold";
import { sliceTraced, type Traced, trimTraced } from "../source/traced";
import { type ParsedByline, parseByline } from "./byline";
import { DATE, KNOWN_OUTLETS, PLACE } from "./dateline-forms";
import { readFiledBy } from "./opening-byline";

const CLOSING = new RegExp(
  `^[（(](?:据|據|综合|綜合)?(${KNOWN_OUTLETS})(${PLACE})(${DATE})?(专?电|专?讯)((?:[\\s：:，,]*(?:记者)?[\\p{Script=Han}·\\s、]{2,20})?)[）)]$`,
  "u",
);

/** Most texts are not in brackets: nobody need look at their words. */
const IN_BRACKETS = /^\s*[（(].*[）)]\s*$/s;

/** （据新华社哈尔滨电　花冠群）: at the end of a story, with or without who filed it. */
export function parseClosingDateline(mark: Traced): { dateline: Dateline; byline: ParsedByline } | null {
  if (!IN_BRACKETS.test(mark.text)) return null;
  const head = foldTraced(trimTraced(mark));
  const match = CLOSING.exec(head.text);
  const [, outlet, place, date, kind, names] = match ?? [];
  if (!outlet || !kind) return readFiled(head, trimTraced(mark));
  const by = names?.trim() ? sliceTraced(head, head.text.lastIndexOf(names), head.text.length - 1) : null;
  const byline = by ? parseByline(by, { expected: true }) : { bylines: [], words: [], sure: true };
  if (!byline) return null;
  const dateline = {
    outlet,
    place: place || null,
    kind: kind.endsWith("讯") ? ("讯" as const) : ("电" as const),
    date: date ?? null,
  };
  return { dateline, byline: { ...byline, sure: true } };
}

/** （本报特派记者 古 月 西湖今日电）: who filed it, from where and when. */
function readFiled(head: Traced, printed: Traced): { dateline: Dateline; byline: ParsedByline } | null {
  if (!/^[（(].*[电電讯訊][）)]$/u.test(head.text)) return null;
  const filed = readFiledBy(head, printed);
  if (!filed?.dateline || filed.end < head.text.length) return null;
  return {
    dateline: filed.dateline,
    byline: { bylines: filed.bylines, words: filed.words, sure: true },
  };
}
