import type { Joint } from "@/lib/newspaper/grammar/rule";
import { OPENERS, STORY_TEXT, type State } from "@/lib/newspaper/grammar/states";
import { stopsInSentence } from "@/lib/newspaper/page/facts";

const BEGINNINGS: readonly State[] = [...OPENERS, "subhead"];

/** Convention "Paragraphs": nothing new begins in the middle of a sentence, though a caption may interrupt it. */
export const unfinishedAbove: Joint = {
  name: "unfinished-above",
  join: (upper) => {
    if (upper.complete) return [];
    const rest = { from: ["caption-between"], to: ["paragraph"], points: 0.5 } as const;
    if (upper.title) return [{ from: ["paragraph"], to: BEGINNINGS, points: -2 }, rest];
    if (!stopsInSentence(upper)) return [rest];
    return [
      { from: STORY_TEXT, to: BEGINNINGS, points: -2 },
      { from: STORY_TEXT, to: ["caption"], points: -1 },
      rest,
    ];
  },
};
