import type { Joint } from "@/lib/newspaper/grammar/rule";
import type { Facts } from "@/lib/newspaper/page/facts";
import { likenessOf, marksOf } from "./title-lines";

/** Convention "Headline": 引题 stands above the headline, in smaller type; marked alike, it is the line that tells less. */
export const kickerOverHeadline: Joint = {
  name: "kicker-over-headline",
  join: (upper, lower) => [{ from: ["kicker"], to: ["headline"], points: pointsOf(upper, lower) }],
};

function pointsOf(upper: Facts, lower: Facts): number {
  switch (marksOf(upper, lower)) {
    case "headings":
      return upper.block.heading > lower.block.heading ? 2.5 : -4;
    case "heading-below":
      return 2;
    case "heading-above":
      return -5;
    case "bold-below":
      return 1.5;
    case "bold-above":
      return -3;
    case "alike": {
      const { relation, weight } = likenessOf(upper, lower);
      return relation === "kicker" ? 1.5 * weight : -1.5 * weight;
    }
  }
}
