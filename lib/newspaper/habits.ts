import { beginsStory, type Facts } from "./facts";
import type { PageHabits } from "./grammar/place";

/** How this page's OCR marks its headlines, told from those that are sure: a byline or a dateline follows them. */
export function habitsOf(facts: readonly Facts[]): PageHabits {
  const levels = new Set<number>();
  let bold = 0;
  let headings = 0;
  let indented = 0;
  let texts = 0;
  for (const [index, each] of facts.entries()) {
    const { block } = each;
    if (!each.title && each.length > 45) {
      texts += 1;
      if (block.indented) indented += 1;
    }
    if (!heads(facts, index)) continue;
    if (block.heading > 0) {
      levels.add(block.heading);
      headings += 1;
    } else if (block.bold) bold += 1;
  }
  const marks = facts.filter(({ block, title }) => block.heading > 0 || (block.bold && title)).length;
  return {
    headlineLevels: levels,
    marked: marks > 0,
    boldHeads: bold > headings,
    indented: indented >= 2 && indented > texts * 0.3,
  };
}

/** Whether a byline or a dateline stands below a block, with no more than a deck or a second line between. */
export function heads(facts: readonly Facts[], index: number): boolean {
  const next = facts[index + 1] ?? null;
  const over = next?.title === true && next.block.heading === 0 && beginsStory(facts[index + 2] ?? null);
  return facts[index]?.title === true && !facts[index]?.byline?.sure && (beginsStory(next) || over);
}

/** For each block the level of the nearest heading above, or its own, that surely heads a story. */
export function headLevels(facts: readonly Facts[], { headlineLevels }: PageHabits): number[] {
  let level = 0;
  return facts.map(({ block }, index) => {
    const { heading } = block;
    if (
      heading > 0 &&
      (level === 0 || heads(facts, index) || (heading < level && !headlineLevels.has(level)))
    )
      level = heading;
    else if (heading > 0 && heading < level) level = heading;
    return level;
  });
}
