import type { Form, SetTeaser } from "./front-teaser";

/** How high a story stands in a column, in lines of text, by how it is told. */
const LINES: Record<Form, number> = { wide: 15, side: 6, text: 6, headline: 2 };

const heightOf = (stories: readonly SetTeaser[]): number =>
  stories.reduce((sum, { form }) => sum + LINES[form], 0);

/**
 * Strips side by side, filled to about the height of the highest: the lower ones tell more of their stories in words, in order, as
 * long as that makes them no higher than it.
 */
export function fillRow<T extends { stories: readonly SetTeaser[] }>(
  row: readonly T[],
): (T & { stories: SetTeaser[] })[] {
  const highest = Math.max(...row.map(({ stories }) => heightOf(stories)));
  return row.map((strip) => {
    let room = highest - heightOf(strip.stories);
    const stories = strip.stories.map((story): SetTeaser => {
      const more = LINES.text - LINES[story.form];
      if (story.form !== "headline" || more > room || story.summary === "") return story;
      room -= more;
      return { ...story, form: "text" };
    });
    return { ...strip, stories };
  });
}
