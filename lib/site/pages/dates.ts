import type { FiledStory } from "@/lib/records/content";
import { monthOf, yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { groupBy } from "../archive/group-by";
import { DAY, periodsOf } from "../archive/periods";
import { type Diary, monthCalendar, yearCalendar } from "../calendar/calendar";
import { stepsBeside } from "../calendar/steps";
import { crumbsOf } from "../frame/chrome";
import type { Link } from "../link";
import { sectionLink } from "../story/teaser";
import { countLabel, dateLabel, monthLabel, weekdayLabel } from "../text/labels";
import { urls } from "../urls";
import { LIST_LENGTH, type ListInput, type StoryGroup, teasers } from "./list";
import { toToday } from "./today";

/** 首页 › 往期 › 2024年 › 6月 › 22日: the way to a day, a month or a year. */
function dateCrumbs(period: string): Link[] {
  const [year = "", month, day] = period.split("-");
  return crumbsOf(
    { label: "往期", url: urls.archive() },
    { label: dateLabel(year), url: urls.year(year) },
    ...(month ? [{ label: monthLabel(period), url: urls.month(monthOf(period)) }] : []),
    ...(day ? [{ label: `${Number(day)}日`, url: urls.day(period) }] : []),
  );
}

/** The days of these stories. */
const diaryOf = (stories: readonly FiledStory[]): Diary => ({
  counts: new Map(periodsOf(stories, DAY).map(({ period, count }) => [period, count])),
  measure: "篇",
  total: (counts) => `${countLabel(counts.reduce((sum, count) => sum + count, 0))}篇`,
  urlOf: urls.day,
  monthUrl: urls.month,
});

/** What a day's list calls the stories that are in no section. */
const NO_SECTION = "其他报道";

/** The stories of a day section by section; those that are in none stand below the others. */
function bySection(stories: readonly FiledStory[], archive: Archive): StoryGroup[] {
  const others = stories.filter(({ section }) => section === null);
  const sections = groupBy(stories, ({ section }) => (section === null ? [] : [section]));
  return [
    ...[...sections].map(([id, group]) => ({
      heading: sectionLink(id, archive.site).label,
      url: urls.section(id),
      stories: teasers(group, archive),
    })),
    ...(others.length > 0 ? [{ heading: NO_SECTION, url: null, stories: teasers(others, archive) }] : []),
  ];
}

export function dayList(archive: Archive, day: string): ListInput | null {
  const stories = archive.byDay.get(day);
  if (!stories) return null;
  const { name } = archive.site;
  return {
    listing: "day",
    url: urls.day(day),
    label: weekdayLabel(day),
    title: dateLabel(day),
    pageTitle: `${dateLabel(day)}的报道`,
    description: `${name}${dateLabel(day)}发布的${countLabel(stories.length)}篇报道`,
    crumbs: dateCrumbs(day),
    stories,
    shown: stories,
    groups: (shown) => bySection(shown, archive),
    steps: stepsBeside(archive.stories, day, dateLabel, urls.day),
    up: { label: dateLabel(monthOf(day)), url: urls.month(monthOf(day)) },
    siblings: {
      label: "这一天",
      links: [
        ...(archive.pagesByDay.has(day) ? [{ label: `${dateLabel(day)}版面`, url: urls.issue(day) }] : []),
        toToday(day),
      ],
    },
  };
}

export function monthList(archive: Archive, month: string): ListInput | null {
  const stories = archive.byMonth.get(month);
  if (!stories) return null;
  return {
    listing: "month",
    url: urls.month(month),
    label: "往期报道",
    title: dateLabel(month),
    pageTitle: `${dateLabel(month)}的报道`,
    description: `${archive.site.name}${dateLabel(month)}发布的${countLabel(stories.length)}篇报道`,
    crumbs: dateCrumbs(month),
    stories,
    shown: stories,
    monthUrl: () => null,
    calendar: [monthCalendar(month, { ...diaryOf(stories), monthUrl: null })],
    steps: stepsBeside(archive.stories, month, dateLabel, urls.month),
    up: { label: `${dateLabel(yearOf(month))}各月`, url: urls.year(yearOf(month)) },
  };
}

export function yearList(archive: Archive, year: string): ListInput | null {
  const stories = archive.byYear.get(year);
  if (!stories) return null;
  return {
    listing: "year",
    url: urls.year(year),
    label: "往期报道",
    title: dateLabel(year),
    pageTitle: `${dateLabel(year)}的报道`,
    description: `${archive.site.name}${dateLabel(year)}发布的${countLabel(stories.length)}篇报道`,
    crumbs: dateCrumbs(year),
    stories,
    shown: stories.slice(0, LIST_LENGTH),
    calendar: yearCalendar(year, diaryOf(stories)),
    steps: stepsBeside(archive.stories, year, dateLabel, urls.year),
    up: { label: "各年", url: urls.archive() },
  };
}
