import type { Block, TextBlock, TitleBlock } from "./block";
import { endOfBlock, endsOpenIn, firstLineOf, startOfBlock, startsFlushIn } from "./flow";
import { grouped } from "./grouped";
import { headlinesOf, isNote } from "./headlines-of";
import { jointOf } from "./joints";
import { opensStory, opensText } from "./opening-words";
import { sequence } from "./sequence";
import { heightOf, sharedHeight, sharedWidth, widthOf } from "./span";
import type { CutFacts } from "./worth";

/** What counts against parts as one story. */
const [NO_HEADLINE, BYLINE_ONLY, ANOTHER_HEADLINE, BARE_HEADLINE] = [-6, -2.5, -3.5, -4];
/** Text that begins or ends in a sentence, text over its headline, and the beginning of the text there. */
const [TORN, OVER_HEADLINE, BEGINS_OVER] = [-2.5, -1, -4];
/** 本报讯 at the head of a second column: briefs have that below one headline, and stories that were taken together. */
const ANOTHER_OPENING = -2.5;
/** So much higher than its headline no text begins, in heights of body type. */
const HIGHER = 1.5;
/** A joint that fits counts less than one that does not. */
const FITTING = 0.4;
/** With more headlines than this parts are no story, however their text goes on. */
const MOST_HEADLINES = 3;

/** How well parts of a page make one story: with a headline of its own, and columns that go on from each other. */
export function storyWorth(blocks: readonly Block[], facts: CutFacts): number {
  const heads = headlinesOf(blocks);
  const texts = blocks.filter((block) => block.kind === "text");
  if (heads.length === 0 && texts.length === 0) return blocks.length > 1 ? -1 : 0;
  const worth =
    heads.length === 0
      ? headless(blocks, facts)
      : ANOTHER_HEADLINE * (heads.length - 1) + bare(heads, blocks);
  if (heads.length > MOST_HEADLINES) return worth;
  // Stories that no cut parts are told apart by what their columns go on from.
  const stories = grouped(blocks, facts.rules, facts);
  const flows = stories.reduce((sum, story) => sum + flowWorth(story, facts.body), 0);
  const inOrder = sequence(blocks, facts.body);
  const openings = texts.filter((text) => opensText(firstLineOf(text)?.line.text ?? "")).length;
  const more = heads.length === 1 ? Math.max(0, openings - 1) * ANOTHER_OPENING : 0;
  return (
    more + worth + overHeadline(heads, texts, inOrder) + aboveHeadline(heads, inOrder, facts.body) + flows
  );
}

/** What counts against parts without a headline: less, where their text opens as a story does. */
function headless(blocks: readonly Block[], { body }: CutFacts): number {
  const first = sequence(blocks, body).find((block) => block.kind === "text");
  return first && isOpening(first) ? BYLINE_ONLY : NO_HEADLINE;
}

const isOpening = (text: TextBlock): boolean => opensStory(firstLineOf(text)?.line.text ?? "");

/** Headlines that have nothing below or beside them. */
const bare = (heads: readonly TitleBlock[], blocks: readonly Block[]): number =>
  heads.filter(
    (head) =>
      !blocks.some(
        (other) =>
          other.kind !== "title" &&
          other.span.bottom > head.span.top &&
          (sharedWidth(other.span, head.span) > 0 ||
            sharedHeight(other.span, head.span) > heightOf(head.span) / 2),
      ),
  ).length * BARE_HEADLINE;

function overHeadline(
  [head, ...others]: readonly TitleBlock[],
  texts: readonly TextBlock[],
  inOrder: readonly Block[],
): number {
  if (!head || others.length > 0) return 0;
  const over = texts.filter(
    (text) =>
      !isNote(text) &&
      text.span.bottom <= head.span.top &&
      sharedWidth(text.span, head.span) > widthOf(text.span) * 0.5,
  );
  if (over.length === 0) return 0;
  const first = inOrder.find((block) => block.kind === "text" && !isNote(block));
  return over.some((text) => text === first) ? BEGINS_OVER : OVER_HEADLINE;
}

/** A text that begins beside a headline begins no higher than that, but for one that stands upright. */
function aboveHeadline(
  [head, ...others]: readonly TitleBlock[],
  inOrder: readonly Block[],
  body: number,
): number {
  const first = inOrder.find((block) => block.kind === "text" && !isNote(block));
  if (!head || !first || others.length > 0 || head.stacks.some(({ upright }) => upright)) return 0;
  const beside = sharedWidth(first.span, head.span) <= 0;
  return beside && head.span.top - first.span.top > body * HIGHER ? BEGINS_OVER : 0;
}

function flowWorth(blocks: readonly Block[], body: number): number {
  const texts = sequence(blocks, body).filter((block) => block.kind === "text");
  let worth = 0;
  for (const [index, text] of texts.entries()) {
    const above = texts[index - 1];
    if (above) {
      const joint = jointOf(endOfBlock(above), startOfBlock(text));
      worth += joint > 0 ? joint * FITTING : joint;
    } else if (startsFlushIn(text) && !isOpening(text)) worth += TORN;
  }
  const last = texts.at(-1);
  return worth + (last && endsOpenIn(last) ? TORN : 0);
}
