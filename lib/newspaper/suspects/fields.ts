import type { Traced } from "../source/traced";
import type { OwnedText, StoryDraft } from "../story/story-draft";
import type { Field, FieldPart } from "./suspect";

/** Parts that content/ocr-fixes.yml reaches. */
export const MENDABLE: ReadonlySet<FieldPart> = new Set<FieldPart>(["title", "paragraph", "subhead"]);

/** The texts of a story, in the order of reading. */
export function fieldsOf({ headline, blocks, owned }: StoryDraft): Field[] {
  const titles = [headline.kicker, headline.main, headline.deck].filter((part) => part !== null);
  const ownedBy = (part: OwnedText["part"] & FieldPart): Field[] =>
    owned.filter((each) => each.part === part).map(({ text }) => ({ part, text }));
  return [
    ...titles.map((text): Field => ({ part: "title", text })),
    ...ownedBy("byline"),
    ...ownedBy("dateline"),
    ...blocks.map(({ kind, text }): Field => ({ part: kind, text })),
    ...ownedBy("caption"),
  ];
}

/** The texts of a story in which known misreadings are mended. */
export const mendableTexts = (story: StoryDraft): Traced[] =>
  fieldsOf(story).flatMap(({ part, text }) => (MENDABLE.has(part) ? [text] : []));
