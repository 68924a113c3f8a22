import { isNumbered, isShort } from "@/lib/newspaper/text";
import type { Place, Rule } from "./rule";

/** A paragraph that the OCR took for a heading: long, and it ends a sentence. */
export const headingParagraph: Rule = ({ facts }) =>
  facts.block.heading > 0 && facts.complete && !isShort(facts.block.text.text, 45)
    ? { class: "paragraph", rule: "heading-is-text" }
    : null;

/** 引题 as a heading: smaller, immediately above a larger one. */
export const headingKicker: Rule = ({ facts, below, above }) => {
  const level = facts.block.heading;
  const next = below(1)?.block.heading ?? 0;
  if (level === 0 || next === 0 || next >= level || isNumbered(facts.block.text.text)) return null;
  return above.story === "headed" && above.level < level
    ? null
    : { class: "kicker", rule: "kicker-heading", pends: true };
};

/** 副题 as a heading: immediately below the headline and smaller, or with its ——. */
export const headingDeck: Rule = (place) => {
  const { heading, text } = place.facts.block;
  if (heading === 0 || !belowHeadline(place) || isNumbered(text.text)) return null;
  return heading > place.above.level || text.text.startsWith("——")
    ? { class: "deck", rule: "deck-heading" }
    : null;
};

/** A headline in two lines comes back as two headings of one level. */
export const headingSecondLine: Rule = (place) =>
  place.facts.block.heading > 0 &&
  belowHeadline(place) &&
  place.previous?.verdict.class === "headline" &&
  place.facts.block.heading === place.above.level
    ? {
        class: "headline",
        rule: "headline-second-line",
        doubt: {
          rule: "two-headings",
          message: "两个同级标题紧挨着，当作一个标题的两行",
          cure: "若是两篇稿件，在 stories: 里各写一条 starts",
        },
      }
    : null;

/** 小标题 as a heading: inside a story, smaller than its headline, of a level that heads no story on this page. */
export const headingSubhead: Rule = ({ facts, above, below, headlineLevels }) => {
  const { heading, text } = facts.block;
  if (heading === 0 || above.story === "none" || above.notice || above.away) return null;
  if (below(1)?.byline?.sure || below(1)?.dateline) return null;
  if (isNumbered(text.text)) return { class: "subhead", rule: "subhead-numbered" };
  if (above.level === 0 || heading <= above.level || headlineLevels.has(heading)) return null;
  return { class: "subhead", rule: "subhead-heading" };
};

/** Convention "Headline": the OCR gives the main line as a Markdown heading. */
export const headingHeadline: Rule = ({ facts }) =>
  facts.block.heading > 0 ? { class: "headline", rule: "headline-heading", opens: true } : null;

/** Whether the block immediately above is the story's headline or its deck. */
export function belowHeadline({ above, previous }: Place): boolean {
  const kind = previous?.verdict.class;
  return above.story === "headed" && !above.notice && (kind === "headline" || kind === "deck");
}
