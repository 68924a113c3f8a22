import type { Joint } from "@/lib/newspaper/grammar/rule";
import { isTextBelowByline } from "./below-byline";

/** Convention "Byline": over text it begins a story. */
export const bylineOverText: Joint = {
  name: "byline-over-text",
  join: (upper, lower) =>
    upper.byline && isTextBelowByline(lower)
      ? [{ from: ["byline-opens", "byline"], to: ["paragraph"], points: 1.5 }]
      : [],
};
