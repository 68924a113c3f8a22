import type { Joint } from "@/lib/newspaper/grammar/place";
import type { State } from "@/lib/newspaper/grammar/states";

const TEXT: readonly State[] = ["paragraph", "paragraph-opens"];

/** A finished paragraph is not interrupted by a caption, and no half of one follows. */
export const finished: Joint = (upper) =>
  upper.complete
    ? [{ name: "finished-above", from: TEXT, to: ["caption-between"], points: -6 }]
    : [{ name: "unfinished-above", from: ["caption-between"], to: ["paragraph"], points: 0.5 }];
