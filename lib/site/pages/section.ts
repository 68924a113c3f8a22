import { monthOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { inPeriod } from "../archive/periods";
import { stepsBeside, stepToOlder } from "../calendar/steps";
import { yearsOfMonths } from "../calendar/years";
import { feedUrls } from "../feed-urls";
import { crumbsOf } from "../frame/chrome";
import type { Link } from "../link";
import { sectionDescription } from "../story/teaser";
import { countLabel, dateLabel } from "../text/labels";
import { urls } from "../urls";
import { LIST_LENGTH, type ListInput, toMonths } from "./list";

/** 栏目: its newest stories, or all of one month's. */
export function sectionList(archive: Archive, id: string, month: string | null): ListInput | null {
  const section = archive.site.sections.find((each) => each.id === id);
  const all = archive.bySection.get(id) ?? [];
  const stories = month ? inPeriod(all, month) : all;
  if (!section || (month && stories.length === 0)) return null;
  const { name } = archive.site;
  const description = sectionDescription(id, archive.site);
  const count = `${countLabel(stories.length)}篇`;
  const monthUrl = (each: string) => urls.sectionMonth(id, each);
  const here = { label: section.name, url: urls.section(id) };
  const years = month ? [] : yearsOfMonths(all, monthUrl);
  return {
    listing: "section",
    url: month ? urls.sectionMonth(id, month) : urls.section(id),
    label: month ? "按月" : "栏目",
    title: month ? `${section.name} · ${dateLabel(month)}` : section.name,
    description: month
      ? `${name}${dateLabel(month)}${section.name}栏目的${countLabel(stories.length)}篇报道`
      : description,
    line: month ? `共${count}` : `${description} · ${count}`,
    crumbs: month
      ? crumbsOf(here, { label: dateLabel(month), url: urls.sectionMonth(id, month) })
      : crumbsOf(here),
    stories,
    shown: month ? stories : stories.slice(0, LIST_LENGTH),
    monthUrl: month ? () => null : monthUrl,
    led: month === null,
    steps: month
      ? stepsBeside(all, month, dateLabel, monthUrl)
      : stepToOlder(olderMonth(all[LIST_LENGTH], monthUrl)),
    up: month ? { ...here, label: `${section.name}各月` } : toMonths(years),
    years,
    feed: feedUrls.section(id),
    current: urls.section(id),
  };
}

/** The month of the first story that the list of the newest does not show. */
const olderMonth = (story: { date: string } | undefined, url: (month: string) => string): Link | null =>
  story ? { label: dateLabel(monthOf(story.date)), url: url(monthOf(story.date)) } : null;
