import type { Joint } from "@/lib/newspaper/grammar/rule";
import { beginsWithDash } from "@/lib/newspaper/source/text";
import { startOf } from "./starts";

/** Convention "Headline": where neither byline nor dateline follows, a line below the headline is seldom its 副题. */
export const deckOverText: Joint = {
  name: "deck-over-text",
  join: (upper, lower) =>
    startOf(lower) === null && !beginsWithDash(upper.text)
      ? [{ from: ["deck"], to: ["paragraph", "list", "subhead"], points: -1.5 }]
      : [],
};
