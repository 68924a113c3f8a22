import { concatTraced, sliceTraced, type Traced } from "../source/traced";
import { type ParsedDateline, parseDateline } from "./dateline";
import { KNOWN_OUTLETS, NOT_AN_OUTLET, WORD_WITH_XUN } from "./dateline-forms";

/** 掌上春城讯 and what parts it from the text: longer than the short names that its form alone tells. */
const OPENING = /^\s*[【[]?(\p{Script=Han}{2,6})讯(?=[\s（(：:】\]])/u;
const OWN = "本报";
const EVERY_PAPERS: ReadonlySet<string> = new Set(KNOWN_OUTLETS.split("|"));

/**
 * Whose dateline opens a text, or seems to in a form that is not known; null where there is none, or where it is an outlet
 * that every paper knows. One text proves nothing.
 */
export function openingOutlet(text: Traced, dateline: ParsedDateline | null): string | null {
  const read = dateline?.dateline?.outlet;
  if (read) return EVERY_PAPERS.has(read) ? null : read;
  const outlet = OPENING.exec(text.text.slice(0, 20))?.[1];
  return outlet && !WORD_WITH_XUN.test(outlet) && !NOT_AN_OUTLET.test(outlet) ? outlet : null;
}

/**
 * The dateline of an outlet that accepted pages of the paper have shown, read as that of 本报 would be: 海西泉州讯, and 海西讯
 * with no space before the text.
 */
export function parseKnownDateline(
  text: Traced,
  boldEnds: ReadonlySet<number>,
  outlets: readonly string[],
): ParsedDateline | null {
  const from = outlets.length > 0 ? (/^\s*[【[]?/.exec(text.text)?.[0].length ?? 0) : 0;
  const outlet = outlets.find((each) => text.text.startsWith(each, from));
  if (!outlet) return null;
  const own = { text: OWN, at: [text.at[from] ?? 0, text.at[from + outlet.length - 1] ?? 0] };
  const read = parseDateline(
    concatTraced([sliceTraced(text, 0, from), own, sliceTraced(text, from + outlet.length)]),
    boldEnds,
  );
  if (read?.dateline?.outlet !== OWN) return null;
  return {
    ...read,
    dateline: { ...read.dateline, outlet },
    end: read.end + outlet.length - OWN.length,
  };
}
