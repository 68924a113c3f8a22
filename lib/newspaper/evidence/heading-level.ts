import type { Evidence } from "@/lib/newspaper/grammar/rule";
import { BOLD_LEVEL, levelOf } from "@/lib/newspaper/page/habits";

/** Levels of headings, bold lines below them: those that head stories here, and how this one stands to the headline above it. */
export const headingLevel: Evidence = {
  name: "heading-level",
  weigh: ({ facts, page, headLevel, inLead, crowd }) => {
    const level = levelOf(facts);
    if (level === null || !facts.title) return null;
    const heads = page.headlineLevels.has(level);
    if (headLevel > 0 && level > headLevel) {
      if (heads) return { subhead: 0.5, headline: 0.5 };
      if (crowd) return { subhead: 0, headline: 1.5 };
      return inLead ? { subhead: 3, headline: -1 } : { subhead: 1.5, headline: 0 };
    }
    // How bold lines and headings rank, each OCR decides for itself.
    if (headLevel === BOLD_LEVEL && level < headLevel) return heads ? { headline: 1 } : { subhead: 1 };
    if (headLevel > 0 && level < headLevel) return { headline: 2, subhead: -5 };
    return { headline: heads ? 1.5 : 1, subhead: -2 };
  },
};
