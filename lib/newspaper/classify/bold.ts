import { beginsStory } from "@/lib/newspaper/facts";
import { belowHeadline } from "./headings";
import type { Rule } from "./rule";

/** Convention "Headline": the OCR gives the main line as a bold paragraph; what follows says which part it is. */
export const bold: Rule = (place) => {
  const { facts, above, below } = place;
  if (!facts.block.bold || !facts.title || above.notice || facts.dateline) return null;
  const next = below(1);
  if (belowHeadline(place)) return { class: "deck", rule: "deck-bold" };
  if (next?.block.heading) return { class: "kicker", rule: "kicker-bold", pends: true };
  if (next?.block.bold && next.title && beginsStory(below(2)) && !next.dateline) {
    return { class: "kicker", rule: "kicker-bold", pends: true };
  }
  // A title over a byline that is its own, not the one at the end of the story above.
  const own = beginsStory(next) || (next?.title && beginsStory(below(2)));
  if (above.story === "none" || above.away || own)
    return { class: "headline", rule: "headline-bold", opens: true };
  return { class: "subhead", rule: "subhead-bold" };
};
