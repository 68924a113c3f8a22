import type { Block } from "./block";
import type { PageFacts } from "./facts";
import { grouped } from "./grouped";
import { partition } from "./partition";
import { sequence } from "./sequence";
import { heightOf, type Span, sharedHeight } from "./span";
import type { CutFacts } from "./worth";

/** The stories of an area, each with its parts in the order of reading; stories in frames by themselves. */
export function storiesOf(
  area: { blocks: readonly Block[]; rules: readonly Span[] },
  facts: PageFacts,
): Block[][] {
  const cutting: CutFacts = {
    body: facts.body,
    rules: area.rules,
    gutter: gutterOf(area.blocks, facts.body),
  };
  return partition(area.blocks, cutting)
    .flatMap((part) => grouped(part, area.rules, facts))
    .flatMap((story) => {
      const parts = sequence(story, facts.body);
      const own = parts.filter(({ kind }) => kind !== "frame");
      const framed = parts.flatMap((part) => (part.kind === "frame" ? storiesOf(part, facts) : []));
      return [...(own.length > 0 ? [own] : []), ...framed];
    });
}

/** The usual gap between columns of text beside each other. */
function gutterOf(blocks: readonly Block[], body: number): number {
  const texts = blocks.filter(({ kind }) => kind === "text").slice(0, 400);
  const gaps = texts
    .flatMap(({ span }) => {
      const beside = texts
        .filter(
          (other) => other.span.left >= span.right && sharedHeight(other.span, span) > heightOf(span) / 2,
        )
        .map((other) => other.span.left - span.right);
      return beside.length > 0 ? Math.min(...beside) : [];
    })
    .filter((gap) => gap < body * 4)
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? body;
}
