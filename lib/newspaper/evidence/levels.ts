import type { Evidence } from "@/lib/newspaper/grammar/place";

/** Levels of headings: those that head stories here, and how this one stands to the headline above it. */
export const headingLevel: Evidence = {
  name: "heading-level",
  weigh: ({ facts, page, headLevel }) => {
    const { heading } = facts.block;
    if (heading === 0) return null;
    const heads = page.headlineLevels.has(heading);
    if (headLevel > 0 && heading > headLevel)
      return heads ? { subhead: 0.5, headline: 0.5 } : { subhead: 3, headline: -1 };
    if (headLevel > 0 && heading < headLevel) return { headline: 2, subhead: -5 };
    return { headline: heads ? 1.5 : 1, subhead: -2 };
  },
};
