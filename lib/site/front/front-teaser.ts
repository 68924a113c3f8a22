import type { FiledStory } from "@/lib/records/content";
import { dayOf, yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { pictureView } from "../pictures/picture";
import { type TeaserView, teaserOf } from "../story/teaser";
import { dateLabel, shortDateLabel } from "../text/labels";
import { bestPicture, type PictureShape, pictureShape } from "./picture-worth";

/** A story on the front page, with its best picture. `when`: its day, where that is not the front page's. */
export interface FrontTeaser extends TeaserView {
  when: string | null;
  shape: PictureShape | null;
}

/**
 * How a story is told: its picture across its column, `wide`; its picture beside its words, `side`; in words, `text`; in words
 * where sections stand side by side and there is room, `room`; by its headline alone, `headline`.
 */
export type Form = "wide" | "side" | "text" | "room" | "headline";

/** A story with its place on the page. */
export interface SetTeaser extends FrontTeaser {
  form: Form;
}

export function frontTeaser(story: FiledStory, { site }: Archive, today: string | null): FrontTeaser {
  const picture = bestPicture(story.pictures);
  return {
    ...teaserOf(story, site),
    picture: picture && pictureView(picture),
    shape: picture && pictureShape(picture),
    when: whenLabel(dayOf(story.date), today),
  };
}

/** What is of another day than the front page says which; of another year, with the year. */
export function whenLabel(day: string, today: string | null): string | null {
  if (day === today) return null;
  return today && yearOf(day) === yearOf(today) ? shortDateLabel(day) : dateLabel(day);
}
