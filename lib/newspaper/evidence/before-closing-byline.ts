import type { Evidence } from "@/lib/newspaper/grammar/rule";
import { isText } from "@/lib/newspaper/page/facts";
import { levelOf } from "@/lib/newspaper/page/habits";
import { signedBelow } from "@/lib/newspaper/page/signed-below";

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
