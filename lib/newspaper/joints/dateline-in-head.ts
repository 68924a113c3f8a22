import type { Joint } from "@/lib/newspaper/grammar/rule";
import { startOf } from "./starts";

/** Convention "Dateline": it begins the text below the byline. */
export const datelineInHead: Joint = {
  name: "dateline-in-head",
  join: (_, lower) =>
    startOf(lower) === "text"
      ? [{ from: ["byline", "byline-opens", "jump-below"], to: ["paragraph"], points: 4 }]
      : [],
};
