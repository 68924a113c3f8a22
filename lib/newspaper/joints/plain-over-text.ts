import type { Joint } from "@/lib/newspaper/grammar/rule";
import { HEADLINES } from "@/lib/newspaper/grammar/states";
import { isMarked } from "@/lib/newspaper/page/facts";
import { startOf } from "./starts";

/** Convention "Headline": a plain line over plain text heads a story only where nothing on the page is marked. */
export const plainOverText: Joint = {
  name: "plain-over-text",
  join: (upper, lower, page) =>
    startOf(lower) === null && !isMarked(upper)
      ? [
          {
            from: HEADLINES,
            to: ["paragraph", "caption", "list", "subhead"],
            points: page.marked ? -3 : -1,
          },
        ]
      : [],
};
