import type { Evidence } from "@/lib/newspaper/grammar/rule";

/** Convention "Furniture": jumps, 下转第二版 below a story, 上接第一版 above or at the beginning of one. */
export const jumpForm: Evidence = {
  name: "jump",
  weigh: ({ facts }) => {
    if (!facts.jump) return { "jump-above": -40, "jump-below": -40, "jump-ends": -40 };
    return facts.jump.from === null
      ? { "jump-ends": 20, "jump-above": -5, "jump-below": -5 }
      : { "jump-above": 20, "jump-below": 20, "jump-ends": 12 };
  },
};
