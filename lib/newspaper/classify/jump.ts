import type { Rule } from "./rule";

/** Convention "Furniture": jumps, 下转第二版 below a story, 上接第一版 above or at the beginning of one. */
export const jump: Rule = ({ facts, above, below }) => {
  if (!facts.jump) return null;
  const pends = facts.jump.from !== null && (above.story !== "headed" || (below(1)?.block.heading ?? 0) > 0);
  return { class: "jump", rule: "jump", pends };
};
