import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TEXTS } from "@/lib/newspaper/grammar/states";

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
          "note-title": 3,
          ...each(TEXTS, -2),
          list: -2,
          advert: 1,
        }
      : null,
};
