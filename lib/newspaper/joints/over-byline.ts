import type { Joint } from "@/lib/newspaper/grammar/rule";
import { TITLE_LINES } from "@/lib/newspaper/grammar/states";
import { startOf } from "./starts";

/** Convention "Headline": a byline follows the headline, with no more than a deck between. */
export const overByline: Joint = {
  name: "over-byline",
  join: (_, lower) =>
    startOf(lower) === "byline"
      ? [
          { from: TITLE_LINES, to: ["byline"], points: 2 },
          { from: ["subhead"], to: ["byline", "byline-opens"], points: -3 },
        ]
      : [],
};
