import type { FiledStory } from "@/lib/records/content";
import { dayOf, monthOf, yearOf } from "@/lib/records/date";
import { type Archive, groupBy } from "../archive";
import { chromeOf, crumbsOf, metaOf } from "../chrome";
import { dateLabel, shortDateLabel, weekdayLabel } from "../labels";
import { sectionLink, teaserOf } from "../teaser";
import { urls } from "../urls";
import type { CountedLink, Link, ListView, StoryGroup } from "../views";

/** Lists show this many of the newest stories; months and years have the rest. */
export const NEWEST = 30;

interface ListInput {
  listing: ListView["listing"];
  url: string;
  label: string;
  title: string;
  /** The title as a page title, where the short one says too little. */
  pageTitle?: string;
  description: string;
  crumbs: Link[];
  stories: readonly FiledStory[];
  groups: StoryGroup[];
  periods?: ListView["periods"];
  siblings?: CountedLink[];
  feed?: string;
  noindex?: boolean;
  current?: string;
}

function listView(archive: Archive, input: ListInput): ListView {
  const { listing, url, label, title, description, crumbs, stories, groups } = input;
  return {
    kind: "list",
    chrome: chromeOf(archive, input.current ?? null),
    meta: metaOf(archive, {
      title: input.pageTitle ?? title,
      description,
      url,
      crumbs,
      noindex: input.noindex,
      feed: input.feed ? { label: `${archive.site.name} · ${title}`, url: input.feed } : undefined,
    }),
    listing,
    crumbs,
    label,
    title,
    description,
    total: stories.length,
    groups,
    periods: input.periods ?? null,
    siblings: input.siblings ?? [],
    feed: input.feed ?? null,
  };
}

const teasers = (stories: readonly FiledStory[], { site }: Archive) =>
  stories.map((story) => teaserOf(story, site));

/** Stories day by day, as a diary. */
function byDay(stories: readonly FiledStory[], archive: Archive): StoryGroup[] {
  return [...groupBy(stories, ({ date }) => [dayOf(date)])].map(([day, group]) => ({
    heading: `${dateLabel(day)} ${weekdayLabel(day)}`,
    url: urls.day(day),
    stories: teasers(group, archive),
  }));
}

const counted = (
  groups: Map<string, readonly unknown[]>,
  label: (key: string) => string,
  url: (key: string) => string,
): CountedLink[] =>
  [...groups].map(([key, group]) => ({ label: label(key), url: url(key), count: group.length }));

const months = (stories: readonly FiledStory[]) => groupBy(stories, ({ date }) => [monthOf(date)]);
const years = (stories: readonly FiledStory[]) => groupBy(stories, ({ date }) => [yearOf(date)]);

export function dayView(archive: Archive, day: string): ListView | null {
  const stories = archive.byDay.get(day);
  if (!stories) return null;
  const { name } = archive.site;
  const sections = [...groupBy(stories, ({ section }) => [section])];
  return listView(archive, {
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
    groups: sections.map(([id, group]) => ({
      heading: sectionLink(id, archive.site).label,
      url: urls.section(id),
      stories: teasers(group, archive),
    })),
    siblings: archive.pages.some(({ date }) => date === day)
      ? [
          {
            label: `${dateLabel(day)} 版面`,
            url: urls.issue(day),
            count: archive.pages.filter(({ date }) => date === day).length,
          },
        ]
      : [],
  });
}

export function monthView(archive: Archive, month: string): ListView | null {
  const stories = archive.byMonth.get(month);
  if (!stories) return null;
  const year = yearOf(month);
  return listView(archive, {
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
    groups: byDay(stories, archive),
    periods: {
      label: "按日",
      links: counted(
        groupBy(stories, ({ date }) => [dayOf(date)]),
        shortDateLabel,
        urls.day,
      ),
    },
  });
}

export function yearView(archive: Archive, year: string): ListView | null {
  const stories = archive.byYear.get(year);
  if (!stories) return null;
  return listView(archive, {
    listing: "year",
    url: urls.year(year),
    label: "按年",
    title: dateLabel(year),
    pageTitle: `${dateLabel(year)}的报道`,
    description: `${archive.site.name}${dateLabel(year)}发布的 ${stories.length} 篇报道`,
    crumbs: crumbsOf({ label: dateLabel(year), url: urls.year(year) }),
    stories,
    groups: byDay(stories.slice(0, NEWEST), archive),
    periods: {
      label: "按月",
      links: counted(months(stories), (month) => `${Number(month.slice(5))}月`, urls.month),
    },
    siblings: counted(archive.byYear, dateLabel, urls.year),
  });
}

export function sectionView(archive: Archive, id: string, month: string | null): ListView | null {
  const section = archive.site.sections.find((each) => each.id === id);
  const all = archive.bySection.get(id) ?? [];
  const stories = month ? all.filter(({ date }) => monthOf(date) === month) : all;
  if (!section || (month && stories.length === 0)) return null;
  const { name } = archive.site;
  const here = { label: section.name, url: urls.section(id) };
  return listView(archive, {
    listing: "section",
    url: month ? urls.sectionMonth(id, month) : urls.section(id),
    label: month ? section.name : "栏目",
    title: month ? `${section.name} · ${dateLabel(month)}` : section.name,
    description: month
      ? `${name}${dateLabel(month)}${section.name}栏目的 ${stories.length} 篇报道`
      : section.description || `${name}${section.name}栏目的报道`,
    crumbs: month
      ? crumbsOf(here, { label: dateLabel(month), url: urls.sectionMonth(id, month) })
      : crumbsOf(here),
    stories,
    groups: byDay(month ? stories : stories.slice(0, NEWEST), archive),
    periods: {
      label: "按月查看",
      links: counted(months(all), dateLabel, (key) => urls.sectionMonth(id, key)),
    },
    feed: urls.sectionFeed(id),
    current: urls.section(id),
  });
}

export function placeView(archive: Archive, id: string, year: string | null): ListView | null {
  const place = archive.site.places.find((each) => each.id === id);
  const all = archive.byPlace.get(id) ?? [];
  const stories = year ? all.filter(({ date }) => yearOf(date) === year) : all;
  if (!place || stories.length === 0) return null;
  const { name } = archive.site;
  const here = { label: place.name, url: urls.place(id) };
  return listView(archive, {
    listing: "place",
    url: year ? urls.placeYear(id, year) : urls.place(id),
    label: "地方",
    title: year ? `${place.name} · ${dateLabel(year)}` : place.name,
    pageTitle: year ? `${place.name} · ${dateLabel(year)}的报道` : `${place.name}的报道`,
    description: `${name}报道中提到${place.name}的 ${stories.length} 篇`,
    crumbs: year ? crumbsOf(here, { label: dateLabel(year), url: urls.placeYear(id, year) }) : crumbsOf(here),
    stories,
    groups: byDay(year ? stories : stories.slice(0, NEWEST), archive),
    periods: { label: "按年查看", links: counted(years(all), dateLabel, (key) => urls.placeYear(id, key)) },
    siblings: archive.site.places.flatMap((other) => {
      const count = archive.byPlace.get(other.id)?.length ?? 0;
      return count > 0 && other.id !== id ? [{ label: other.name, url: urls.place(other.id), count }] : [];
    }),
  });
}

export function personView(archive: Archive, slug: string, year: string | null): ListView | null {
  const all = archive.byPerson.get(slug) ?? [];
  const stories = year ? all.filter(({ date }) => yearOf(date) === year) : all;
  const byline = stories[0]?.bylines.find(({ name }) => archive.people[name] === slug);
  if (!byline) return null;
  const here = { label: byline.name, url: urls.person(slug) };
  return listView(archive, {
    listing: "person",
    url: year ? urls.personYear(slug, year) : urls.person(slug),
    label: "署名",
    title: year ? `${byline.name} · ${dateLabel(year)}` : byline.name,
    pageTitle: year ? `${byline.name} · ${dateLabel(year)}的报道` : `${byline.name}署名的报道`,
    description: `${archive.site.name}刊发的${byline.name}署名报道 ${stories.length} 篇`,
    crumbs: year
      ? crumbsOf(here, { label: dateLabel(year), url: urls.personYear(slug, year) })
      : crumbsOf(here),
    stories,
    groups: byDay(year ? stories : stories.slice(0, NEWEST), archive),
    periods: {
      label: "按年查看",
      links: counted(years(all), dateLabel, (key) => urls.personYear(slug, key)),
    },
    // One story says no more about a person than its own page does.
    noindex: all.length === 1,
  });
}
