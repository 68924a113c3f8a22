import { isNote } from "@/lib/newspaper/fields/editors-note";
import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TEXTS } from "@/lib/newspaper/grammar/states";

/** An editor's note, 编者按 or 开栏的话, belongs to the story below it: here it is the label alone. */
export const noteTitle: Evidence = {
  name: "editors-note-title",
  weigh: ({ facts }) =>
    facts.title && facts.length <= 8 && isNote(facts.text)
      ? { "note-title": 9, subhead: 7, headline: -6, kicker: -6, deck: -6, ...each(TEXTS, -2) }
      : { "note-title": -20 },
};
