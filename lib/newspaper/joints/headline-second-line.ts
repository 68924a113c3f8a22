import type { Joint } from "@/lib/newspaper/grammar/rule";
import { HEADLINES } from "@/lib/newspaper/grammar/states";
import type { Facts } from "@/lib/newspaper/page/facts";
import { isSecondLine, likenessOf, marksOf } from "./title-lines";

/** Convention "Headline": the two lines of one headline are of one size. */
export const headlineSecondLine: Joint = {
  name: "headline-second-line",
  join: (upper, lower) => [{ from: HEADLINES, to: ["headline-line"], points: pointsOf(upper, lower) }],
};

function pointsOf(upper: Facts, lower: Facts): number {
  switch (marksOf(upper, lower)) {
    case "headings":
      return upper.block.heading === lower.block.heading ? 1.5 : -5;
    case "heading-below":
      return -6;
    case "heading-above":
      return isSecondLine(upper, lower) ? 2.5 : -4;
    case "bold-below":
    case "bold-above":
      return -3;
    case "alike": {
      const { relation, weight } = likenessOf(upper, lower);
      if (relation === "halves") return 1.5 * weight;
      return relation === null ? 0.5 * weight : -2 * weight;
    }
  }
}
