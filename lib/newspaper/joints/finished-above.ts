import type { Joint } from "@/lib/newspaper/grammar/rule";
import { STORY_TEXT } from "@/lib/newspaper/grammar/states";

/** Convention "Paragraphs": a finished one is not interrupted by a caption. */
export const finishedAbove: Joint = {
  name: "finished-above",
  join: (upper) => (upper.complete ? [{ from: STORY_TEXT, to: ["caption-between"], points: -6 }] : []),
};
