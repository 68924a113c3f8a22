import type { FiledStory } from "@/lib/records/content";
import { dayOf, endOf, momentOf } from "@/lib/records/date";

const DAY = 86_400_000;
/** News sitemaps have the stories of so many milliseconds: two days (Google, News sitemaps). */
const RECENT = 2 * DAY;
/** How many stories a news sitemap may have. */
const MOST = 1000;

/** The moment at which a story is no news any more, in milliseconds; null for what is none: a notice. */
export const newsUntil = ({ kind, date }: Pick<FiledStory, "kind" | "date">): number | null =>
  kind === "notice" ? null : Date.parse(momentOf(date)) + RECENT;

/** The stories that are news at a moment, of a list that is newest first. What was printed long ago is old, whenever it was imported. */
export function recentNews(newestFirst: readonly FiledStory[], at: number): FiledStory[] {
  // Of one day what was printed comes first, which is over before what appeared later in the day.
  const end = newestFirst.findIndex(({ date }) => Date.parse(endOf(dayOf(date))) + RECENT <= at);
  const recent = end < 0 ? newestFirst : newestFirst.slice(0, end);
  return recent.filter((story) => (newsUntil(story) ?? at) > at).slice(0, MOST);
}
