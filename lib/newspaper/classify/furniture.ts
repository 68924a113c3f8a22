import type { Rule } from "./rule";

/** Convention "Furniture": 本版责编：…, 今日16版 总第3640期, 图片报道, 广告. */
export const furniture: Rule = ({ facts, above }) => {
  if (facts.furniture === null) return null;
  if (facts.figures && (above.notice || (above.story === "body" && !above.complete))) return null;
  return { class: "furniture", rule: `furniture-${facts.furniture}`, furniture: facts.furniture };
};

/** 版名 (the page's name) above the first headline: a short heading over another that is no smaller. */
export const pageName: Rule = ({ facts, above, below, previous }) => {
  const { heading, text } = facts.block;
  const next = below(1);
  if (above.story !== "none" || previous?.facts.block.heading || heading === 0 || text.text.length > 4)
    return null;
  if (!next || next.block.heading < heading) return null;
  return { class: "furniture", rule: "page-name", furniture: "folio" };
};
