import type { FiledStory } from "@/lib/records/content";
import { dayOf, yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { groupBy } from "../archive/group-by";
import { byWorth } from "../front/story-worth";
import { countLabel, dateLabel, shortDateLabel } from "../text/labels";
import { urls } from "../urls";
import { type StoryGroup, teasers } from "./list";

/** How many of a day's stories are told of each year: one who looks back wants the day, not all of its notices. */
const TOLD_OF_A_DAY = 5;

/** Stories day by day, under the day's name; the year is said where it begins, unless all are of one. */
export function daysTold(newestFirst: readonly FiledStory[], archive: Archive): StoryGroup[] {
  const years = new Set(newestFirst.map(({ date }) => yearOf(date)));
  let last = "";
  return [...groupBy(newestFirst, ({ date }) => [dayOf(date)])].map(([day, stories]) => {
    const isNew = yearOf(day) !== last && years.size > 1;
    last = yearOf(day);
    return {
      heading: isNew ? dateLabel(day) : shortDateLabel(day),
      url: urls.day(day),
      stories: teasers(stories, archive),
    };
  });
}

/** The stories of one day of all years, year by year: of each the weightiest, and the way to all of that day. */
export const yearsTold = (newestFirst: readonly FiledStory[], archive: Archive): StoryGroup[] =>
  [...groupBy(newestFirst, ({ date }) => [dayOf(date)])].map(([day, stories]) => ({
    heading: dateLabel(yearOf(day)),
    url: urls.day(day),
    stories: teasers(byWorth(stories, day).slice(0, TOLD_OF_A_DAY), archive),
    ...(stories.length > TOLD_OF_A_DAY
      ? { more: { label: `当天全部${countLabel(stories.length)}篇`, url: urls.day(day) } }
      : {}),
  }));
