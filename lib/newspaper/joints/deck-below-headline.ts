import type { Joint } from "@/lib/newspaper/grammar/rule";
import { HEADLINES } from "@/lib/newspaper/grammar/states";
import type { Facts } from "@/lib/newspaper/page/facts";
import { isSecondLine, likenessOf, marksOf } from "./title-lines";

/** Convention "Headline": 副题 stands below the headline, in smaller type; marked alike, it is the line that tells more. */
export const deckBelowHeadline: Joint = {
  name: "deck-below-headline",
  join: (upper, lower) => [{ from: HEADLINES, to: ["deck"], points: pointsOf(upper, lower) }],
};

function pointsOf(upper: Facts, lower: Facts): number {
  switch (marksOf(upper, lower)) {
    case "headings":
      return lower.block.heading > upper.block.heading ? 2.5 : -4;
    case "heading-below":
      return -6;
    case "heading-above":
      return isSecondLine(upper, lower) ? -2 : 0;
    case "bold-below":
      return -3;
    case "bold-above":
      return 0.5;
    case "alike": {
      const { relation, weight } = likenessOf(upper, lower);
      return relation === "deck" ? weight : -weight;
    }
  }
}
