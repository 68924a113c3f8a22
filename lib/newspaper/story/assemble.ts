import type { LineRegions } from "@/lib/records/line-regions";
import type { Verdict } from "../grammar/verdict";
import type { BlockFacts } from "../page/facts";
import type { Doubt } from "../source/remarks";

/** A block with its verdict. */
export interface Classified {
  facts: BlockFacts;
  verdict: Verdict;
}

/** The page's blocks as stories, each in printed order, and what belongs to none. */
export interface Assembled {
  stories: Classified[][];
  furniture: Classified[];
}

/**
 * Deals the blocks out to stories. A block that opens begins one, together with what pends above it (kicker, editors'
 * note, 上接 jump); all others go to the story above, or to a story without headline where there is none. The rest of
 * a story that is cut off further up goes back to it.
 */
export function assembleStories(blocks: readonly Classified[]): Assembled {
  const stories: Classified[][] = [];
  const furniture: Classified[] = [];
  let pending: Classified[] = [];
  let current: Classified[] | undefined;
  /** The stories above the current one that break off in a sentence. */
  const brokenOff = new Set<Classified[]>();
  const turnTo = (story: Classified[]) => {
    if (current && breaksOff(current)) brokenOff.add(current);
    brokenOff.delete(story);
    current = story;
  };
  for (const each of blocks) {
    if (each.verdict.class === "furniture") furniture.push(each);
    else if (each.verdict.pends) pending.push(each);
    else {
      const [cut, another] = pending.length === 0 && isTail(each) ? brokenOff : [];
      if (cut && !another) {
        turnTo(cut);
        cut.push(asTail(each));
      } else if (current && !each.verdict.opens && pending.length === 0) current.push(each);
      else {
        const story = [...pending, each];
        turnTo(story);
        stories.push(story);
        pending = [];
      }
    }
  }
  if (pending.length > 0) stories.push(pending);
  return { stories, furniture };
}

/** Text after the end of the story above, with nothing that begins a story. */
const isTail = ({ facts, verdict }: Classified) =>
  verdict.opens === true &&
  verdict.class === "paragraph" &&
  verdict.rule !== "anchor" &&
  !facts.dateline &&
  !facts.continued;

function breaksOff(story: readonly Classified[]): boolean {
  const last = story.findLast(({ verdict }) => verdict.class !== "caption");
  return (
    last?.verdict.class === "paragraph" &&
    !last.facts.complete &&
    !last.facts.last &&
    !closesBracket(last.facts.text) &&
    !/[.．：:]$/.test(last.facts.text)
  );
}

function asTail({ facts, verdict }: Classified): Classified {
  const { is, reviewed } = facts.block.label;
  const tail = { ...verdict, rule: is ? verdict.rule : REST_OF_CUT_STORY, opens: false };
  return { facts, verdict: is || reviewed ? tail : { ...tail, doubt: TAIL_DOUBT } };
}

const REST_OF_CUT_STORY = "rest-of-cut-story";
const TAIL_DOUBT: Doubt = {
  rule: REST_OF_CUT_STORY,
  message: "这里的正文没有标题，接在前面没有写完的一篇后面",
  cure: "核对原版；若另是一篇，在 stories: 里写一条 starts",
  mine: "paragraph",
  rival: null,
  otherwise: "opens",
};

/** 学文）: the rest of a signature that a printed line's end has cut. */
const closesBracket = (text: string): boolean => /[）)]$/.test(text) && !/[（(]/.test(text);

/** Runs of neighbouring blocks, as first and last line. */
export function regionLinesOf(blocks: readonly Classified[]): LineRegions {
  const regions: LineRegions = [];
  let previous = -2;
  for (const { facts } of blocks) {
    const { index, lines } = facts.block;
    const [first, last] = [lines[0]?.number ?? 1, lines.at(-1)?.last ?? 1];
    const region = regions.at(-1);
    if (region && index === previous + 1) region[1] = last;
    else regions.push([first, last]);
    previous = index;
  }
  return regions;
}
