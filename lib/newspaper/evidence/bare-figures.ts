import type { Evidence } from "@/lib/newspaper/grammar/rule";

/** A bare date or number: of the page, at its edges; of a notice, below it; or the rest of a cut paragraph. */
export const bareFigures: Evidence = {
  name: "bare-figures",
  weigh: ({ facts, above, below }) => {
    if (!facts.figures) return null;
    const upper = above(1);
    const dated = /日\s*$/.test(facts.text);
    const edge = !upper || !below(1);
    return {
      "page-line": (edge ? 8 : 5) + (!dated && (!upper || upper.complete) ? 3 : 0),
      "notice-body": dated ? 7 : 0,
      paragraph: upper && !upper.complete && !upper.title ? 7 : 0,
      kicker: -8,
      headline: -8,
      deck: -8,
      subhead: -8,
    };
  },
};
