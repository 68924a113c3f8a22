import type { Facts } from "./facts";
import type { Verdict } from "./grammar/verdict";

/** A block with its verdict. */
export interface Classified {
  facts: Facts;
  verdict: Verdict;
}

/** The page's blocks as stories, each in printed order, and what belongs to none. */
export interface Assembled {
  stories: Classified[][];
  furniture: Classified[];
}

/**
 * Deals the blocks out to stories. A block that opens begins one, together with what pends above it (kicker,
 * 上接 jump); all others go to the story above, or to a story without headline where there is none.
 */
export function assemble(blocks: readonly Classified[]): Assembled {
  const stories: Classified[][] = [];
  const furniture: Classified[] = [];
  let pending: Classified[] = [];
  for (const each of blocks) {
    if (each.verdict.class === "furniture") furniture.push(each);
    else if (each.verdict.pends) pending.push(each);
    else {
      const story = stories.at(-1);
      if (story && !each.verdict.opens && pending.length === 0) story.push(each);
      else {
        stories.push([...pending, each]);
        pending = [];
      }
    }
  }
  if (pending.length > 0) stories.push(pending);
  return { stories, furniture };
}
