import type { Joint } from "@/lib/newspaper/grammar/rule";
import { HEADLINES } from "@/lib/newspaper/grammar/states";
import { startOf } from "./starts";

/** Convention "Pictures": a photo story is a title over a caption; no 小标题 stands over one. */
export const titleOverCaption: Joint = {
  name: "title-over-caption",
  join: (_, lower) =>
    startOf(lower) === "picture"
      ? [
          { from: HEADLINES, to: ["caption"], points: lower.caption === "labelled" ? 2 : 1 },
          { from: ["subhead"], to: ["caption"], points: -3 },
        ]
      : [],
};
