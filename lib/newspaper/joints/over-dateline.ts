import type { Joint } from "@/lib/newspaper/grammar/rule";
import { TITLE_LINES } from "@/lib/newspaper/grammar/states";
import { startOf } from "./starts";

/** Convention "Headline": a dateline follows the headline, with no more than a deck between. */
export const overDateline: Joint = {
  name: "over-dateline",
  join: (_, lower) =>
    startOf(lower) === "text" ? [{ from: TITLE_LINES, to: ["paragraph"], points: 3 }] : [],
};
