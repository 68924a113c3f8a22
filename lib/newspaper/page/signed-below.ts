import type { BlockFacts } from "./facts";
import { levelOf } from "./habits";

/** How many blocks below a headline are searched for the story's closing byline. */
const BLOCKS_SEARCHED = 10;

/** Whether the text below ends with its own byline, （记者 刘聪 报道）; `through`: also beyond further marked lines. */
export function signedBelow(below: (n: number) => BlockFacts | null, through = false): boolean {
  for (let n = 1; n <= BLOCKS_SEARCHED; n += 1) {
    const facts = below(n);
    if (!facts || facts.byline?.sure || facts.dateline) return false;
    if (facts.signed) return true;
    if (!through && levelOf(facts) !== null) return false;
  }
  return false;
}
