import type { Block, TitleBlock } from "./block";
import { firstLineOf } from "./flow";
import { heightOf, sharedHeight, sharedWidth } from "./span";

/** Labels are short, of one line, and smaller than headlines. */
const LONGEST_LABEL = 10;
const LABEL_SIZE = 0.75;
/** A sign in front tells them, too. */
const SIGNED_SIZE = 0.9;
const SIGN = /^[□■◆◇●○★☆▪◎]/;
/** Headlines so many of their own heights below, with text in between, are another story's. */
const FAR = 3;
/** A text begins so near below its headline. */
const CLOSE = 1.6;

const textOf = ({ stacks }: TitleBlock): string => stacks[0]?.lines[0]?.line.text ?? "";

/** Headlines without the labels (栏目名) that stand above a larger one. */
export function headlinesOf(blocks: readonly Block[]): TitleBlock[] {
  const titles = blocks.flatMap((block) => (block.kind === "title" ? [block] : []));
  const hasOwnText = ({ span }: TitleBlock, other: TitleBlock) =>
    other.span.top - span.bottom > other.size * FAR &&
    blocks.some(
      ({ kind, span: text }) =>
        kind === "text" &&
        text.top >= span.bottom &&
        text.bottom <= other.span.top &&
        text.top - span.bottom < other.size * FAR &&
        sharedWidth(text, span) > 0,
    );
  // What stands in one row with a headline, close over a text or a picture of its own, is a headline beside it.
  const isBeside = ({ span, size }: TitleBlock, other: TitleBlock) =>
    sharedHeight(span, other.span) > heightOf(span) / 2 &&
    blocks.some(
      ({ kind, span: text }) =>
        (kind === "text" || kind === "picture") &&
        Math.abs(text.top - span.bottom) < size * CLOSE &&
        sharedWidth(text, span) > 0 &&
        sharedWidth(text, other.span) <= 0,
    );
  const isLabel = (title: TitleBlock) =>
    title.stacks.length === 1 &&
    title.stacks[0]?.lines.length === 1 &&
    (title.stacks[0]?.length ?? 0) <= LONGEST_LABEL &&
    titles.some(
      (other) =>
        other.size * (SIGN.test(textOf(title)) ? SIGNED_SIZE : LABEL_SIZE) > title.size &&
        other.span.top >= title.span.top - other.size &&
        !hasOwnText(title, other) &&
        !isBeside(title, other),
    );
  return titles.filter((title) => !isLabel(title));
}

/** 编者按 and its like stand above the headline of their story. */
export const isNote = (block: Block): boolean =>
  block.kind === "text" && NOTE.test(firstLineOf(block)?.line.text ?? "");

const NOTE = /^[【[]?(?:编者按|编者的话|编前|开栏的话|开篇的话|核心提示|阅读提示|内容提要)/;
