import type { Evidence } from "@/lib/newspaper/grammar/rule";
import { isText } from "@/lib/newspaper/page/facts";
import { BOLD_LEVEL, levelOf } from "@/lib/newspaper/page/habits";
import { signedBelow } from "@/lib/newspaper/page/signed-below";

/** Where every other headline has a byline or a dateline below it, a short one that has none is a 小标题. */
export const unsigned: Evidence = {
  name: "unsigned-heading",
  weigh: ({ facts, page, below, above, columnLabel, headLevel, inLead, crowd }) => {
    const level = levelOf(facts);
    const next = below(1);
    if (
      level === null ||
      !facts.title ||
      facts.length > 18 ||
      columnLabel ||
      crowd ||
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
    if (level === headLevel && heads > 0 && (page.headed < 3 || (!inLead && level !== BOLD_LEVEL)))
      return null;
    // Their own level never heads a story: surer still.
    const own = heads === 0 && all > 1 ? 2 : 0;
    return share >= 0.6 && (inLead || level === BOLD_LEVEL)
      ? { subhead: 3 + own, headline: -2.5 - own }
      : { subhead: 1.5 + own, headline: -1 - own };
  },
};
