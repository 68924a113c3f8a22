import { concatTraced, sliceTraced, type Traced } from "../source/traced";
import { type ParsedDateline, parseDateline } from "./dateline";

/** 海西讯 and what parts it from the text; 通讯, 快讯, 音讯 are words, and sentences have other words before 讯. */
const OPENING = /^\s*[【[]?(\p{Script=Han}{2,6})讯(?=[\s（(：:】\]])/u;
const NO_OUTLET = /[通资简短音喜快捷综的在和与是了把被对从向]|^(?:本报|本刊|据)/;

const OWN = "本报";

/** The outlet whose 讯 seems to open a text in a form that is not known; null where there is none. One text proves nothing. */
export function openingOutlet(text: Traced | null): string | null {
  const outlet = OPENING.exec(text?.text.slice(0, 20) ?? "")?.[1];
  return outlet && !NO_OUTLET.test(outlet) ? outlet : null;
}

/** The dateline of an outlet that accepted pages of the paper have shown: 海西讯 is read as 本报讯 would be. */
export function parseKnownDateline(
  text: Traced,
  boldEnds: ReadonlySet<number>,
  outlets: readonly string[],
): ParsedDateline | null {
  const outlet = outlets.length > 0 ? openingOutlet(text) : null;
  if (!outlet || !outlets.includes(outlet)) return null;
  const from = text.text.indexOf(outlet);
  const own = sliceTraced(text, from, from + OWN.length);
  const read = parseDateline(
    concatTraced([
      sliceTraced(text, 0, from),
      { ...own, text: OWN },
      sliceTraced(text, from + outlet.length),
    ]),
    boldEnds,
  );
  if (read?.dateline?.outlet !== OWN) return null;
  return {
    ...read,
    dateline: { ...read.dateline, outlet },
    end: read.end + outlet.length - OWN.length,
  };
}
