import { cutBlocks } from "./page/blocks";
import { readFacts } from "./page/facts";
import type { PaperHabits } from "./page/paper-habits";
import type { ReadBlock } from "./paper/read-block";
import type { PageSplit } from "./types";

/** The blocks of a page as it was split; `paper`: by which habits. */
export function readBlocksOf({ source, lines }: PageSplit, paper: PaperHabits | null): ReadBlock[] {
  const seen = new Map<number, number>();
  return cutBlocks(source, paper?.outlets).flatMap((block): ReadBlock[] => {
    const number = block.lines[0]?.number ?? 0;
    const line = lines[number - 1];
    if (!line) return [];
    // A byline may stand behind its headline in one line.
    const before = seen.get(number) ?? 0;
    seen.set(number, before + 1);
    const own = before === 0 ? line.class : (line.also[before - 1]?.class ?? line.class);
    return [{ facts: readFacts(block), class: own, story: line.story }];
  });
}
