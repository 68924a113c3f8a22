import { beginsStory, type Facts } from "@/lib/newspaper/facts";

/**
 * Levels of Markdown headings that head stories on this page: a byline or a dateline follows, with no more than
 * a deck between. The OCR gives the first story `#` and the others `##`, but gives subheads `##` too.
 */
export function headlineLevels(facts: readonly Facts[]): Set<number> {
  const levels = new Set<number>();
  for (const [index, { block }] of facts.entries()) {
    if (block.heading === 0) continue;
    const next = facts[index + 1] ?? null;
    const overDeck = next?.title === true && beginsStory(facts[index + 2] ?? null);
    if (beginsStory(next) || overDeck) levels.add(block.heading);
  }
  return levels;
}
