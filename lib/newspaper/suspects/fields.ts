import type { Traced } from "../source/traced";
import type { OwnedText, SplitStory } from "../story/split-story";
import type { FieldPart, StoryField } from "./suspect";

/** Parts that content/ocr-fixes.yml reaches. */
export const MENDABLE: ReadonlySet<FieldPart> = new Set<FieldPart>(["title", "paragraph", "subhead"]);

/** The texts of a story, in the order of reading. */
export function fieldsOf({ headline, blocks, owned }: SplitStory): StoryField[] {
  const titles = [headline.kicker, headline.main, headline.deck].filter((part) => part !== null);
  const ownedBy = (part: OwnedText["part"] & FieldPart): StoryField[] =>
    owned.filter((each) => each.part === part).map(({ text }) => ({ part, text }));
  return [
    ...titles.map((text): StoryField => ({ part: "title", text })),
    ...ownedBy("byline"),
    ...ownedBy("dateline"),
    ...blocks.map(({ kind, text }): StoryField => ({ part: kind, text })),
    ...ownedBy("caption"),
  ];
}

/** The texts of a story in which known misreadings are mended. */
export const mendableTexts = (story: SplitStory): Traced[] =>
  fieldsOf(story).flatMap(({ part, text }) => (MENDABLE.has(part) ? [text] : []));
