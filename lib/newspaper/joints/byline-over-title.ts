import type { Joint } from "@/lib/newspaper/grammar/rule";
import { isTextBelowByline } from "./below-byline";

/** Convention "Byline": over a headline it closes the story above. */
export const bylineOverTitle: Joint = {
  name: "byline-over-title",
  join: (upper, lower) =>
    upper.byline && !isTextBelowByline(lower)
      ? [{ from: ["byline-opens"], to: ["paragraph", "paragraph-opens"], points: -2 }]
      : [],
};
