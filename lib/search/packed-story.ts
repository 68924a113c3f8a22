import { cloak, uncloak } from "./cloak";
import type { SearchRecord, SearchStory } from "./record";

/** Parts the fields. A control character, which no text of a story needs. */
const SEPARATOR = "\u001f";

/** What the list of hits shows of a story, as one cloaked string. */
export function packStory(record: SearchRecord): string {
  const head = [record.headline, record.kicker ?? "", record.deck ?? "", record.date, record.sectionName];
  return cloak([...head.map((part) => part.replaceAll(SEPARATOR, " ")), record.text].join(SEPARATOR));
}

/** Undoes `packStory`. */
export function unpackStory(url: string, packed: string): SearchStory {
  const [headline = "", kicker = "", deck = "", date = "", sectionName = "", ...text] =
    uncloak(packed).split(SEPARATOR);
  const orNull = (part: string) => (part === "" ? null : part);
  return {
    url,
    headline,
    kicker: orNull(kicker),
    deck: orNull(deck),
    date,
    sectionName,
    text: text.join(SEPARATOR),
  };
}
