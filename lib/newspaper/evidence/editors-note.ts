import type { Evidence } from "@/lib/newspaper/grammar/place";

const NOTE =
  /^[【（([]?\s*(?:编\s*者\s*按|编\s*者\s*的\s*话|开\s*栏\s*的\s*话|核\s*心\s*提\s*示|阅\s*读\s*提\s*示|编\s*辑\s*同\s*志\s*按|本\s*报\s*编\s*者\s*按|内\s*容\s*提\s*要|编\s*後|編\s*者\s*按)/;

/** And here its text, or the text below its label. */
export const noteText: Evidence = {
  name: "editors-note",
  weigh: ({ facts, above }) => {
    if (facts.title) return { "note-above": -8 };
    if (NOTE.test(facts.text)) return { "note-above": 5, paragraph: 1 };
    const upper = above(1);
    return { "note-above": upper && NOTE.test(upper.text) && upper.title ? 1 : -4 };
  },
};
