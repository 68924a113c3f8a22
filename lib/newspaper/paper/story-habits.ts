import { openingOutlet } from "../fields/known-dateline";
import type { SignedPlace } from "../page/paper-habits";
import { beginsWithDash, comparable } from "../source/text";
import type { ReadBlock } from "./read-block";

/** A story of one paragraph that is no longer is a brief. */
const BRIEF_LENGTH = 160;
/** A 小标题 that stands in several stories is no longer. */
const BOX_LENGTH = 8;

/** What one story shows of its paper's habits. */
export interface StoryHabits {
  headline: boolean;
  kicker: boolean;
  deck: "dash" | "plain" | null;
  subheads: boolean;
  dated: boolean;
  signedAt: SignedPlace;
  brief: boolean;
  bylines: { roles: number; bare: number };
  /** Whose 讯 seems to open its text. */
  outlet: string | null;
  boxes: readonly string[];
}

/** Each story of a page. */
export function storiesOf(page: readonly ReadBlock[]): StoryHabits[] {
  const stories = new Map<number, ReadBlock[]>();
  for (const block of page) {
    if (block.story === null || block.class === "furniture") continue;
    stories.set(block.story, [...(stories.get(block.story) ?? []), block]);
  }
  return [...stories.values()].map(storyOf);
}

const isText = ({ class: own }: ReadBlock) => own === "paragraph" || own === "list";

function storyOf(blocks: readonly ReadBlock[]): StoryHabits {
  const texts = blocks.filter(isText);
  const [first] = texts;
  const bylines = blocks.filter((block) => block.class === "byline");
  const deck = blocks.find((block) => block.class === "deck");
  return {
    headline: blocks.some((block) => block.class === "headline"),
    kicker: blocks.some((block) => block.class === "kicker"),
    deck: deck ? (beginsWithDash(deck.facts.text) ? "dash" : "plain") : null,
    subheads: blocks.some((block) => block.class === "subhead"),
    dated: texts.some(({ facts }) => facts.dateline !== null),
    signedAt: signedAt(blocks),
    brief: texts.length === 1 && (texts[0]?.facts.length ?? 0) <= BRIEF_LENGTH,
    bylines: {
      roles: bylines.filter(({ facts }) => facts.byline?.sure === true).length,
      bare: bylines.filter(({ facts }) => facts.byline?.sure !== true).length,
    },
    outlet: first ? openingOutlet(first.facts.block.text, first.facts.dateline) : null,
    boxes: blocks
      .filter(({ class: own, facts }) => own === "subhead" && facts.length <= BOX_LENGTH)
      .map(({ facts }) => comparable(facts.text)),
  };
}

function signedAt(blocks: readonly ReadBlock[]): SignedPlace {
  const byline = blocks.findIndex((block) => block.class === "byline");
  if (byline !== -1) return blocks.slice(0, byline).some(isText) ? "end" : "below";
  const texts = blocks.filter(isText);
  if (texts.some(({ facts }) => facts.dateline !== null && facts.dateline.bylines.length > 0))
    return "opening";
  return texts.some(({ facts }) => facts.signed) ? "closing" : "none";
}
