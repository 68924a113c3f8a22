import type { Block, TitleBlock } from "./block";
import { firstLineOf } from "./flow";

/** Labels are short, and smaller than headlines. */
const LONGEST_LABEL = 10;
const LABEL_SIZE = 0.75;

/** Headlines without the labels (栏目名) that stand above a larger one. */
export function headlinesOf(blocks: readonly Block[]): TitleBlock[] {
  const titles = blocks.flatMap((block) => (block.kind === "title" ? [block] : []));
  const isLabel = ({ stacks, size, span }: TitleBlock) =>
    stacks.length === 1 &&
    (stacks[0]?.length ?? 0) <= LONGEST_LABEL &&
    titles.some((other) => other.size * LABEL_SIZE > size && other.span.top >= span.top - other.size);
  return titles.filter((title) => !isLabel(title));
}

/** 编者按 and its like stand above the headline of their story. */
export const isNote = (block: Block): boolean =>
  block.kind === "text" && NOTE.test(firstLineOf(block)?.line.text ?? "");

const NOTE = /^[【[]?(?:编者按|编者的话|编前|开栏的话|开篇的话|核心提示|阅读提示|内容提要)/;
