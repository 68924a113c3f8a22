import { cloak, uncloak } from "./cloak";
import type { SearchRecord, SearchStory } from "./record";

/** Parts the fields. A control character, which no text of a story needs. */
const SEPARATOR = "\u001f";

/** Those before the text. */
const HEAD_PARTS = 7;

/** What the list of hits shows of a story, as one cloaked string. */
export function packStory(record: SearchRecord): string {
  const { headline, kicker, deck, date, sectionName, page, picture } = record;
  const head = [headline, kicker ?? "", deck ?? "", date, sectionName, page, picture];
  return cloak([...head.map((part) => part.replaceAll(SEPARATOR, " ")), record.text].join(SEPARATOR));
}

/** Undoes `packStory`. */
export function unpackStory(url: string, packed: string): SearchStory {
  const parts = uncloak(packed).split(SEPARATOR);
  const [headline = "", kicker = "", deck = "", date = "", sectionName = "", page = "", picture = ""] = parts;
  const orNull = (part: string) => (part === "" ? null : part);
  return {
    url,
    headline,
    kicker: orNull(kicker),
    deck: orNull(deck),
    date,
    sectionName,
    page,
    picture,
    text: parts.slice(HEAD_PARTS).join(SEPARATOR),
  };
}
