import type { FiledStory } from "@/lib/records/content";
import { dayOf, yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { type TeaserView, teaserOf } from "../story/teaser";
import { dateLabel, shortDateLabel } from "../text/labels";

/** A story on the front page. `when`: its day, where that is not the front page's. */
export interface FrontTeaser extends TeaserView {
  when: string | null;
}

export const frontTeaser = (story: FiledStory, { site }: Archive, today: string | null): FrontTeaser => ({
  ...teaserOf(story, site),
  when: whenLabel(dayOf(story.date), today),
});

/** A story of another day than the front page's says which; of another year, with the year. */
function whenLabel(day: string, today: string | null): string | null {
  if (day === today) return null;
  return today && yearOf(day) === yearOf(today) ? shortDateLabel(day) : dateLabel(day);
}
