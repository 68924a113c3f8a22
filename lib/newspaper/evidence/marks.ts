import { type Evidence, each } from "@/lib/newspaper/grammar/place";
import { CAPTIONS, TEXTS } from "@/lib/newspaper/grammar/states";
import { isShort } from "@/lib/newspaper/text";

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
          "notice-title-line": 3,
          "note-title": 3,
          ...each(TEXTS, -5),
          ...each(CAPTIONS, -4),
          list: -5,
          "notice-body": -4,
          advert: -1,
        }
      : null,
};

/** A paragraph that the OCR took for a heading: long, and it ends a sentence. */
export const headingText: Evidence = {
  name: "heading-is-text",
  weigh: ({ facts }) =>
    facts.block.heading > 0 && facts.complete && !isShort(facts.text, 45)
      ? { ...each(TEXTS, 12), "notice-body": 10 }
      : null,
};

/** Convention "Headline": or as a bold paragraph. */
export const boldMark: Evidence = {
  name: "bold-line",
  weigh: ({ facts }) =>
    facts.block.bold && facts.block.heading === 0 && facts.title
      ? {
          kicker: 3,
          headline: 4,
          "headline-line": 3,
          deck: 3,
          subhead: 4,
          "notice-title": 4,
          "notice-title-line": 2,
          "note-title": 3,
          ...each(TEXTS, -2),
          list: -2,
          advert: 1,
        }
      : null,
};
