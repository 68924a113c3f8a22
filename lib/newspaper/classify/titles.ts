import { beginsStory } from "@/lib/newspaper/facts";
import { isShort } from "@/lib/newspaper/text";
import { belowHeadline } from "./headings";
import type { Rule } from "./rule";

const DATE =
  /^[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/**
 * Convention "Headline": a kicker can stand before the first heading of a page, and after the last paragraph
 * of the story above: short, closed by no mark, and a headline follows.
 */
export const kicker: Rule = ({ facts, above, below, headlineLevels }) => {
  const next = below(1)?.block.heading ?? 0;
  if (next === 0 || !facts.title || facts.block.listed || DATE.test(facts.block.text.text)) return null;
  const subheadFollows =
    above.story !== "none" && above.level > 0 && next > above.level && !headlineLevels.has(next);
  if (subheadFollows && !beginsStory(below(2))) return null;
  return { class: "kicker", rule: "kicker-above-headline", pends: true };
};

/** 副题: below the headline, often with a leading ——; without one, only above a byline or a dateline. */
export const deck: Rule = (place) => {
  const { facts, below } = place;
  if (!facts.title || facts.block.listed || !belowHeadline(place)) return null;
  if (/^(?:——|--|—)/.test(facts.block.text.text)) return { class: "deck", rule: "deck-dash" };
  return beginsStory(below(1)) ? { class: "deck", rule: "deck-above-byline" } : null;
};

/** A headline that lost its mark: short, after a finished paragraph, over a byline or dateline with its text. */
export const plainHeadline: Rule = ({ facts, above, below }) => {
  const finished = above.story === "none" || (above.story === "body" && above.complete);
  if (!facts.title || !finished || facts.block.listed || !isShort(facts.block.text.text, 30)) return null;
  const next = below(1);
  const after = below(2);
  const ownByline = next?.byline?.sure && after !== null && after.block.heading === 0 && !after.title;
  if (!ownByline && !next?.dateline) return null;
  return { class: "headline", rule: "headline-plain", opens: true };
};
