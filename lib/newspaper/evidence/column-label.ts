import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";

/** 简讯, 短波: over briefs with headlines of their own a label of the page, over mere items the headline of one story. */
export const columnLabel: Evidence = {
  name: "column-label",
  weigh: ({ facts, below }) => {
    if (facts.furniture !== "column") return { "column-label": -40 };
    return below(1)?.title
      ? { "column-label": 12, ...each(TITLES, -6), paragraph: -6 }
      : { "column-label": 2, headline: 4, subhead: -4, kicker: -6, deck: -6 };
  },
};
