import { findAnchor } from "@/lib/newspaper/split";
import { firstWordsOf } from "@/lib/newspaper/story/anchors";
import type { PageSplit, SplitStory } from "@/lib/newspaper/types";

/** Headlines of up to this many characters are not cut. */
const MAX_UNCUT_HEADLINE = 24;
/** Other anchors are cut at a natural place before this many characters. */
const ANCHOR_LENGTH = 20;
const MIN_ANCHOR_LENGTH = 6;

type Stories = Pick<PageSplit, "stories">;

/**
 * Words that name this story and no other: its headline, or its first words, as short as they can be. null where another
 * story has all of them too.
 */
export function anchorFor({ stories }: Stories, order: number): string | null {
  const story = stories[order];
  if (!story) return null;
  const others = { stories: stories.filter((_, index) => index !== order) };
  const own = (anchor: string) => findAnchor({ stories: [story] }, anchor) !== null;
  const found = candidates(story).filter((anchor) => !/\p{C}/u.test(anchor) && own(anchor));
  return (
    found.find((anchor) => findAnchor(others, anchor) === null) ??
    found.find((anchor) => findAnchor({ stories }, anchor) === order) ??
    null
  );
}

/** What may name a story, the most readable first. */
function candidates(story: SplitStory): string[] {
  const { kicker, main, deck } = story.headline;
  const titles = [[main], [main, deck], [kicker, main], [kicker, main, deck]].map((parts) =>
    parts.flatMap((part) => part?.text ?? []).join(" "),
  );
  return [
    ...titles.flatMap((title) => cuts(title, MAX_UNCUT_HEADLINE)),
    ...cuts(firstWordsOf(story), ANCHOR_LENGTH),
  ];
}

/** The text cut after about `ANCHOR_LENGTH` characters, then ever longer, then in full; in full first up to `whole` characters. */
function cuts(text: string, whole: number): string[] {
  const words = text.replace(/\s+/g, " ").trim();
  const characters = [...words];
  const upTo = (length: number) => characters.slice(0, length).join("");
  if (characters.length <= whole) return words === "" ? [] : [words];
  // Before a space or a mark, and behind a closing quote or bracket.
  const places = characters.flatMap((char, index) =>
    /[\s\p{P}]/u.test(char) || /[\p{Pe}\p{Pf}]/u.test(characters[index - 1] ?? "") ? [index] : [],
  );
  const natural = places.filter((place) => place >= MIN_ANCHOR_LENGTH && isBalanced(upTo(place)));
  const short = natural.findLast((place) => place <= ANCHOR_LENGTH) ?? ANCHOR_LENGTH;
  const longer = natural.filter((place) => place > short);
  return [short, ...longer, characters.length].map(upTo);
}

/** Whether no quote or bracket is left open. */
function isBalanced(text: string): boolean {
  return ["“”", "‘’", "《》", "（）", "「」", "()", "【】"].every(
    (pair) => text.split(pair.charAt(0)).length === text.split(pair.charAt(1)).length,
  );
}
