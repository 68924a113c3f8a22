import type { Joint } from "@/lib/newspaper/grammar/rule";
import { OPENERS } from "@/lib/newspaper/grammar/states";

/** The label 编者按 alone is no unfinished sentence. */
const LABEL_LENGTH = 8;

/** Convention "Paragraphs": an editors' note that a column break has cut goes on below. */
export const noteGoesOn: Joint = {
  name: "note-goes-on",
  join: (upper) =>
    upper.complete || upper.length <= LABEL_LENGTH
      ? []
      : [
          { from: ["note-above"], to: OPENERS.filter((state) => state !== "note-above"), points: -5 },
          { from: ["note-above"], to: ["note-above"], points: 8 },
        ],
};
