import type { Evidence } from "@/lib/newspaper/grammar/place";

const NOTE =
  /^[【（([]?\s*(?:编\s*者\s*按|编\s*者\s*的\s*话|开\s*栏\s*的\s*话|核\s*心\s*提\s*示|阅\s*读\s*提\s*示|编\s*辑\s*同\s*志\s*按|本\s*报\s*编\s*者\s*按|内\s*容\s*提\s*要|编\s*後|編\s*者\s*按)/;

/** Convention "Editors' notes": 编者按：… above the story it speaks of; the text below a label of its own as well. */
export const noteText: Evidence = {
  name: "editors-note",
  weigh: ({ facts, above }) => {
    const begins = NOTE.test(facts.text);
    const upper = above(1);
    // A column break may leave less than a sentence of it, above or below.
    const half = begins ? /，/.test(facts.text) : upper?.complete === false && !upper.title;
    if (facts.title && !half) return { "note-above": -8 };
    if (begins) return { "note-above": 5, paragraph: 1 };
    return { "note-above": upper && NOTE.test(upper.text) && upper.title ? 1 : -4 };
  },
};
