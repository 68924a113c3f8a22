import { monthOf, yearOf } from "@/lib/records/date";
import { type Archive, DAY, groupBy, MONTH } from "../archive";
import { crumbsOf } from "../chrome";
import { dateLabel, shortDateLabel, weekdayLabel } from "../labels";
import { sectionLink } from "../teaser";
import { urls } from "../urls";
import { byDay, counted, type ListInput, NEWEST, teasers } from "./list";

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
    description: `${name}${dateLabel(day)}发布的 ${stories.length} 篇报道`,
    crumbs: crumbsOf(
      { label: dateLabel(yearOf(day)), url: urls.year(yearOf(day)) },
      { label: `${Number(day.slice(5, 7))}月`, url: urls.month(monthOf(day)) },
      { label: `${Number(day.slice(8))}日`, url: urls.day(day) },
    ),
    stories,
    shown: stories,
    groups: (shown) =>
      [...groupBy(shown, ({ section }) => [section])].map(([id, group]) => ({
        heading: sectionLink(id, archive.site).label,
        note: null,
        url: urls.section(id),
        stories: teasers(group, archive),
      })),
    siblings: {
      label: "版面",
      links: archive.pagesByDay.has(day) ? [{ label: `${dateLabel(day)}版面`, url: urls.issue(day) }] : [],
    },
  };
}

export function monthList(archive: Archive, month: string): ListInput | null {
  const stories = archive.byMonth.get(month);
  if (!stories) return null;
  const year = yearOf(month);
  return {
    listing: "month",
    url: urls.month(month),
    label: "按月",
    title: dateLabel(month),
    pageTitle: `${dateLabel(month)}的报道`,
    description: `${archive.site.name}${dateLabel(month)}发布的 ${stories.length} 篇报道`,
    crumbs: crumbsOf(
      { label: dateLabel(year), url: urls.year(year) },
      { label: `${Number(month.slice(5))}月`, url: urls.month(month) },
    ),
    stories,
    shown: stories,
    groups: (shown) => byDay(shown, archive),
    periods: {
      label: "按日",
      links: counted(stories, DAY, shortDateLabel, urls.day),
    },
  };
}

export function yearList(archive: Archive, year: string): ListInput | null {
  const stories = archive.byYear.get(year);
  if (!stories) return null;
  return {
    listing: "year",
    url: urls.year(year),
    label: "按年",
    title: dateLabel(year),
    pageTitle: `${dateLabel(year)}的报道`,
    description: `${archive.site.name}${dateLabel(year)}发布的 ${stories.length} 篇报道`,
    crumbs: crumbsOf({ label: dateLabel(year), url: urls.year(year) }),
    stories,
    shown: stories.slice(0, NEWEST),
    groups: (shown) => byDay(shown, archive),
    periods: {
      label: "按月",
      links: counted(stories, MONTH, (month) => `${Number(month.slice(5))}月`, urls.month),
    },
    siblings: {
      label: "其他年份",
      links: [...archive.byYear.keys()]
        .filter((other) => other !== year)
        .map((other) => ({ label: dateLabel(other), url: urls.year(other) })),
    },
  };
}
