import { parseDateline } from "./dateline";
import { endsParagraph } from "./sentence";
import type { Block } from "./types";

/** The blocks of one story, in printed order. */
export type StoryBlocks = Block[];

export interface Assembly {
  stories: StoryBlocks[];
  furniture: Block[];
}

/**
 * Puts blocks together to stories. A story begins at a kicker or a headline; at a byline or a dateline that stands
 * below a finished story; and where an editor says so (`forced`: indexes of blocks).
 */
export function assemble(blocks: readonly Block[], forced: ReadonlySet<number> = new Set()): Assembly {
  const stories: StoryBlocks[] = [];
  const furniture: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.class === "furniture") {
      furniture.push(block);
      continue;
    }
    const story = stories.at(-1);
    if (!story || forced.has(index) || beginsStory(block, story, nextOf(blocks, index)))
      stories.push([block]);
    else story.push(block);
  }
  return { stories, furniture };
}

const nextOf = (blocks: readonly Block[], index: number) =>
  blocks.slice(index + 1).find((block) => block.class !== "furniture");

function beginsStory(block: Block, story: StoryBlocks, next: Block | undefined): boolean {
  const last = story.at(-1);
  const text = lastParagraph(story);
  switch (block.class) {
    case "kicker":
      return true;
    case "headline":
      return last?.class !== "kicker" && last?.class !== "headline";
    case "byline":
      return text !== null && beginsHeadless(block, text, next);
    case "paragraph":
      return (
        text !== null &&
        endsParagraph(text) &&
        last?.class !== "byline" &&
        isDatelined(block) &&
        !isLede(story)
      );
    default:
      return false;
  }
}

/** Signed at its end, or signed at the beginning of the next whose headline is lost: text follows only the latter. */
function beginsHeadless(block: Block, textAbove: string, next: Block | undefined): boolean {
  if (/^[\s　]*[（(]/.test(block.text.text)) return false;
  return endsParagraph(textAbove) && next?.class === "paragraph";
}

const isDatelined = (block: Block) => parseDateline(block.text.text, block.markup.length > 0) !== null;

/** A story that has no text yet has its dateline still to come. */
const isLede = (story: StoryBlocks) => story.every((block) => block.class !== "paragraph");

const lastParagraph = (story: StoryBlocks): string | null =>
  story.findLast((block) => block.class === "paragraph" || block.class === "list")?.text.text ?? null;
