import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { CAPTIONS, TEXTS } from "@/lib/newspaper/grammar/states";

/** Convention "Headline": the OCR gives the main line, and often kickers, decks and subheads, as Markdown headings. */
export const headingMark: Evidence = {
  name: "heading-mark",
  weigh: ({ facts }) =>
    facts.block.heading > 0
      ? {
          kicker: 4,
          headline: 6,
          "headline-line": 5,
          deck: 4,
          subhead: 5,
          "notice-title": 6,
          "note-title": 3,
          ...each(TEXTS, -5),
          ...each(CAPTIONS, -4),
          list: -5,
          "notice-body": -4,
          advert: -1,
        }
      : null,
};
