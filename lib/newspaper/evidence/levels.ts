import { type Facts, isText } from "@/lib/newspaper/facts";
import type { Evidence } from "@/lib/newspaper/grammar/place";
import { BOLD_LEVEL, levelOf } from "@/lib/newspaper/habits";

/** Levels of headings, bold lines below them: those that head stories here, and how this one stands to the headline above it. */
export const headingLevel: Evidence = {
  name: "heading-level",
  weigh: ({ facts, page, headLevel }) => {
    const level = levelOf(facts);
    if (level === null || !facts.title) return null;
    const heads = page.headlineLevels.has(level);
    if (headLevel > 0 && level > headLevel)
      return heads ? { subhead: 0.5, headline: 0.5 } : { subhead: 3, headline: -1 };
    // How bold lines and headings rank, each OCR decides for itself.
    if (headLevel === BOLD_LEVEL && level < headLevel) return heads ? { headline: 1 } : { subhead: 1 };
    if (headLevel > 0 && level < headLevel) return { headline: 2, subhead: -5 };
    return { headline: heads ? 1.5 : 1, subhead: -2 };
  },
};

/** Where every other headline has a byline or a dateline below it, a short one that has none is a 小标题. */
export const unsigned: Evidence = {
  name: "unsigned-heading",
  weigh: ({ facts, page, below, above, columnLabel, headLevel }) => {
    const level = levelOf(facts);
    const next = below(1);
    if (
      level === null ||
      !facts.title ||
      facts.length > 18 ||
      columnLabel ||
      !above(1) ||
      !next ||
      !isText(next)
    )
      return null;
    // Its own byline may stand at its end.
    if (signedBelow(below)) return null;
    const { heads, all } = page.signed.get(level) ?? { heads: 0, all: 0 };
    const share = Math.max(page.signedShare, heads >= 2 ? heads / all : 0);
    if (share < 0.4) return null;
    // Among headlines of its own size it may as well be one of them that lost its byline.
    if (level === headLevel && heads > 0 && page.headed < 3) return null;
    // Their own level never heads a story: surer still.
    const own = heads === 0 && all > 1 ? 2 : 0;
    return share >= 0.6
      ? { subhead: 3 + own, headline: -2.5 - own }
      : { subhead: 1.5 + own, headline: -1 - own };
  },
};

/** Where stories end with their bylines, a title below text that has none stands inside a story. */
export const beforeByline: Evidence = {
  name: "before-closing-byline",
  weigh: ({ facts, page, above, below }) => {
    const upper = above(1);
    const next = below(1);
    if (!page.endSigned || levelOf(facts) === null || !facts.title || !upper || !next || !isText(next))
      return null;
    const text = !upper.title && upper.complete && !upper.last && !upper.caption && !upper.byline;
    if (!text) return null;
    if (signedBelow(below)) return { subhead: 3, headline: -1.5 };
    return signedBelow(below, true) ? { subhead: 2, headline: -1 } : null;
  },
};

/** How far below its headline a story's closing byline is looked for. */
const REACH = 10;

/** Whether the text below ends with its own byline, （记者 刘聪 报道）; `through`: also beyond further marked lines. */
function signedBelow(below: (n: number) => Facts | null, through = false): boolean {
  for (let n = 1; n <= REACH; n += 1) {
    const facts = below(n);
    if (!facts || facts.byline?.sure || facts.dateline) return false;
    if (facts.signed) return true;
    if (!through && levelOf(facts) !== null) return false;
  }
  return false;
}
