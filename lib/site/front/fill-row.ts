import type { Form, SetTeaser } from "./front-teaser";

/** How high a story stands in a column, in lines of text, by how it is told; across a column of four or six of the page's twelve. */
const LINES: Record<Exclude<Form, "wide">, number> = { side: 6, text: 6, room: 6, headline: 2 };
const ACROSS = { 4: 15, 6: 19 } as const;
type Span = keyof typeof ACROSS;

const lineCount = (form: Form, span: Span): number => (form === "wide" ? ACROSS[span] : LINES[form]);

const heightOf = (stories: readonly SetTeaser[], span: Span): number =>
  stories.reduce((sum, { form }) => sum + lineCount(form, span), 0);

/**
 * Strips side by side, filled to about the height of the highest: the lower ones tell more of their stories in words, in order, as
 * long as that makes them no higher than it.
 */
export function fillRow<T extends { stories: readonly SetTeaser[] }>(
  row: readonly T[],
  span: Span,
): (T & { stories: SetTeaser[] })[] {
  const highest = Math.max(...row.map(({ stories }) => heightOf(stories, span)));
  return row.map((strip) => {
    let room = highest - heightOf(strip.stories, span);
    const stories = strip.stories.map((story): SetTeaser => {
      const more = LINES.room - LINES.headline;
      if (story.form !== "headline" || more > room || story.summary === "") return story;
      room -= more;
      return { ...story, form: "room" };
    });
    return { ...strip, stories };
  });
}
