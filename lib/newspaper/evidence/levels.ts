import { levelOf } from "@/lib/newspaper/habits";
import type { Evidence } from "@/lib/newspaper/grammar/place";

/** Levels of headings, bold lines below them: those that head stories here, and how this one stands to the headline above it. */
export const headingLevel: Evidence = {
  name: "heading-level",
  weigh: ({ facts, page, headLevel }) => {
    const level = levelOf(facts);
    if (level === null || !facts.title) return null;
    const heads = page.headlineLevels.has(level);
    if (headLevel > 0 && level > headLevel) return heads ? { subhead: 0.5, headline: 0.5 } : { subhead: 3, headline: -1 };
    if (headLevel > 0 && level < headLevel) return { headline: 2, subhead: -5 };
    return { headline: heads ? 1.5 : 1, subhead: -2 };
  },
};

/** Where every other headline of its level has a byline or a dateline below it, one that has none is a 小标题. */
export const unsigned: Evidence = {
  name: "unsigned-heading",
  weigh: ({ facts, page, below, above }) => {
    const level = levelOf(facts);
    const next = below(1);
    if (level === null || !facts.title || !above(1) || !next || next.title || next.byline?.sure || next.dateline) return null;
    const { heads, all } = page.signed.get(level) ?? { heads: 0, all: 0 };
    return heads >= 2 && heads >= all * 0.6 && facts.length <= 16 ? { subhead: 3, headline: -2.5 } : null;
  },
};
