import type { Archive } from "../archive/archive";
import { inPeriod } from "../archive/periods";
import { yearsOfMonths } from "../calendar/years";
import { crumbsOf } from "../frame/chrome";
import { sectionDescription } from "../story/teaser";
import { countLabel, dateLabel } from "../text/labels";
import { urls } from "../urls";
import { byDay, LIST_LENGTH, type ListInput } from "./list";

/** 栏目: its newest stories, or all of one month's. */
export function sectionList(archive: Archive, id: string, month: string | null): ListInput | null {
  const section = archive.site.sections.find((each) => each.id === id);
  const all = archive.bySection.get(id) ?? [];
  const stories = month ? inPeriod(all, month) : all;
  if (!section || (month && stories.length === 0)) return null;
  const { name } = archive.site;
  const description = sectionDescription(id, archive.site);
  const count = `${countLabel(stories.length)}篇`;
  const here = { label: section.name, url: urls.section(id) };
  return {
    listing: "section",
    url: month ? urls.sectionMonth(id, month) : urls.section(id),
    label: month ? "按月" : "栏目",
    title: month ? `${section.name} · ${dateLabel(month)}` : section.name,
    description: month
      ? `${name}${dateLabel(month)}${section.name}栏目的${stories.length}篇报道`
      : description,
    line: month ? `共${count}` : `${description} · ${count}`,
    crumbs: month
      ? crumbsOf(here, { label: dateLabel(month), url: urls.sectionMonth(id, month) })
      : crumbsOf(here),
    stories,
    shown: month ? stories : stories.slice(0, LIST_LENGTH),
    groups: (shown) => byDay(shown, archive),
    years: month ? [] : yearsOfMonths(all, (key) => urls.sectionMonth(id, key)),
    feed: urls.sectionFeed(id),
    current: urls.section(id),
  };
}
