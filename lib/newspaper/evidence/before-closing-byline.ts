import { type Facts, isText } from "@/lib/newspaper/facts";
import type { Evidence } from "@/lib/newspaper/grammar/place";
import { levelOf } from "@/lib/newspaper/habits";

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
