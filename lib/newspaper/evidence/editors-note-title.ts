import { type Evidence, each } from "@/lib/newspaper/grammar/place";
import { TEXTS } from "@/lib/newspaper/grammar/states";

const NOTE =
  /^[【（([]?\s*(?:编\s*者\s*按|编\s*者\s*的\s*话|开\s*栏\s*的\s*话|核\s*心\s*提\s*示|阅\s*读\s*提\s*示|编\s*辑\s*同\s*志\s*按|本\s*报\s*编\s*者\s*按|内\s*容\s*提\s*要|编\s*後|編\s*者\s*按)/;

/** An editor's note, 编者按 or 开栏的话, belongs to the story below it: here it is the label alone. */
export const noteTitle: Evidence = {
  name: "editors-note-title",
  weigh: ({ facts }) =>
    facts.title && facts.length <= 8 && NOTE.test(facts.text)
      ? { "note-title": 9, subhead: 7, headline: -6, kicker: -6, deck: -6, ...each(TEXTS, -2) }
      : { "note-title": -20 },
};
