import { isNote } from "@/lib/newspaper/fields/editors-note";
import type { Evidence } from "@/lib/newspaper/grammar/rule";

/** Convention "Editors' notes": 编者按：… above the story it speaks of; the text below a label of its own as well. */
export const noteText: Evidence = {
  name: "editors-note",
  weigh: ({ facts, above }) => {
    const begins = isNote(facts.text);
    const upper = above(1);
    // A column break may leave less than a sentence of it, above or below.
    const half = begins ? /，/.test(facts.text) : upper?.complete === false && !upper.title;
    if (facts.title && !half) return { "note-above": -8 };
    if (begins) return { "note-above": 5, paragraph: 1 };
    return { "note-above": upper && isNote(upper.text) && upper.title ? 1 : -4 };
  },
};
