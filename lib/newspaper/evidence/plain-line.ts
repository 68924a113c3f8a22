import type { Evidence } from "@/lib/newspaper/grammar/rule";
import { isMarked } from "@/lib/newspaper/page/facts";

/** A plain line may be what a column break left of a paragraph: it is a title only where more speaks for it. */
export const plainLine: Evidence = {
  name: "plain-line",
  weigh: ({ facts, page }) => {
    if (!facts.title || isMarked(facts)) return null;
    const rare = page.marked ? -1.5 : 0;
    return {
      headline: rare,
      "headline-line": -0.5,
      kicker: -0.5,
      subhead: -1.5,
      deck: -0.5,
      "notice-title": 0,
    };
  },
};
