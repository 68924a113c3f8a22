import { compose } from "../compose/compose";
import { papers } from "../compose/papers";
import type { LabelledStory } from "../score/label";
import { SECTIONS } from "./paper";

/** A story of a made-up paper, and the section that it fills. */
export interface MadeUpStory {
  section: string;
  story: LabelledStory;
  main: string;
}

/** The stories of one printed page of a made-up paper. */
export interface MadeUpPage {
  stories: MadeUpStory[];
}

/** All pages of the papers that fill the sections, by turns one of each section, so that an issue's pages differ. */
export async function madeUpPages(): Promise<MadeUpPage[]> {
  const all = await papers();
  const columns = SECTIONS.map(({ id, from }) =>
    all
      .filter(({ name }) => from.some((each) => each === name))
      .flatMap((paper) => paper.pages.map((page) => compose(paper, page, "sizes")))
      .map(({ label }) => ({
        stories: (label.stories ?? []).flatMap((story): MadeUpStory[] => {
          const main = story.headline?.main;
          return main && (story.paragraphs ?? []).length > 0 ? [{ section: id, story, main }] : [];
        }),
      })),
  );
  const longest = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) => columns.flatMap((column) => column[row] ?? [])).flat();
}
