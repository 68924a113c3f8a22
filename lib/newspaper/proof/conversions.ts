import type { SplitRepair } from "../source/remarks";
import { type Conversion, printedPosition, type SourceText } from "../source/source";
import type { Assembled } from "../story/assemble";

/** The records of the mark-up that was converted. */
interface ConvertedRepairs {
  /** Those in the lines of a story, by its index. */
  ofStory(index: number): SplitRepair[];
  /** Those in furniture, and in lines without text. */
  others: SplitRepair[];
}

/** Each conversion with the story in whose lines it stands. */
export function conversionsByOwner(source: SourceText, { stories }: Assembled): ConvertedRepairs {
  const { conversions } = source;
  if (conversions.length === 0) return { ofStory: () => [], others: [] };
  const owned = new Map<Conversion, number>();
  for (const [story, blocks] of stories.entries())
    for (const { start, end } of blocks.flatMap(({ facts }) => facts.block.lines))
      for (
        let index = firstFrom(conversions, start);
        (conversions[index]?.at ?? end + 1) <= end;
        index += 1
      ) {
        const conversion = conversions[index];
        if (conversion && !owned.has(conversion)) owned.set(conversion, story);
      }
  const byStory = new Map<number | undefined, SplitRepair[]>();
  for (const conversion of conversions) {
    const story = owned.get(conversion);
    const repairs = byStory.get(story) ?? [];
    repairs.push(repairOf(conversion, source));
    byStory.set(story, repairs);
  }
  return { ofStory: (index) => byStory.get(index) ?? [], others: byStory.get(undefined) ?? [] };
}

/** The first conversion at an offset or behind it. */
function firstFrom(conversions: readonly Conversion[], offset: number): number {
  let low = 0;
  let high = conversions.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((conversions[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** ⏎ stands for line ends. */
const repairOf = ({ start, from, to }: Conversion, source: SourceText): SplitRepair => ({
  kind: "converted",
  ...printedPosition(source, start),
  from: onOneLine(from),
  to: onOneLine(to),
  block: null,
  at: null,
});

const onOneLine = (text: string) => text.replace(/\n/g, "⏎");
