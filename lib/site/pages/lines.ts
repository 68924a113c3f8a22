import type { FiledStory } from "@/lib/records/content";
import { dayOf, monthOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import { groupBy } from "../archive/group-by";
import type { Link } from "../link";
import { sectionOf } from "../story/teaser";
import { dateLabel, dayLabel, timeLabel, weekdayLabel } from "../text/labels";
import { urls } from "../urls";

/** A story as a line of a long list. */
export interface StoryLine extends Link {
  /** 08:30; null where only the day is known. */
  time: string | null;
  /** null where it is in none, or where the whole list is of one. */
  section: string | null;
}

/** A day's stories. */
export interface DayLines {
  /** 22日 */
  label: string;
  weekday: string;
  date: string;
  url: string;
  lines: StoryLine[];
}

/** A month's days with stories, newest first. */
export interface MonthLines {
  label: string;
  /** The page of the month, of this list or of all; null on that page. */
  url: string | null;
  days: DayLines[];
}

/** Stories a line each, month by month and day by day. */
export function linesOf(
  stories: readonly FiledStory[],
  site: Site,
  { monthUrl, withSection }: { monthUrl: (month: string) => string | null; withSection: boolean },
): MonthLines[] {
  const line = (story: FiledStory): StoryLine => ({
    label: story.headline.main,
    url: story.url,
    time: timeLabel(story.date),
    section: withSection ? (sectionOf(story, site)?.label ?? null) : null,
  });
  return [...groupBy(stories, ({ date }) => [monthOf(date)])].map(([month, ofMonth]) => ({
    label: dateLabel(month),
    url: monthUrl(month),
    days: [...groupBy(ofMonth, ({ date }) => [dayOf(date)])].map(([day, ofDay]) => ({
      label: dayLabel(day),
      weekday: weekdayLabel(day),
      date: day,
      url: urls.day(day),
      lines: ofDay.map(line),
    })),
  }));
}
