import type { Joint } from "@/lib/newspaper/grammar/place";
import { OPENERS } from "@/lib/newspaper/grammar/states";

/** The label 编者按 alone is no unfinished sentence. */
const LABEL_LENGTH = 8;

/** An editors' note that a column break has cut goes on below. */
export const noteGoesOn: Joint = (upper) =>
  upper.complete || upper.length <= LABEL_LENGTH
    ? []
    : [
        {
          name: "note-goes-on",
          from: ["note-above"],
          to: OPENERS.filter((state) => state !== "note-above"),
          points: -5,
        },
        { name: "note-goes-on", from: ["note-above"], to: ["note-above"], points: 8 },
      ];
