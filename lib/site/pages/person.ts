import { yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { inPeriod } from "../archive/periods";
import { stepsBeside, stepToOlder } from "../calendar/steps";
import { yearCounts } from "../calendar/years";
import { crumbsOf } from "../frame/chrome";
import { countLabel, dateLabel } from "../text/labels";
import { urls } from "../urls";
import { allYearsLabel, isWholeYear, LIST_LENGTH, type ListInput, toYears } from "./list";
import { waysToPeople } from "./people";

/** 署名: a contributor's newest stories, or all of one year's. */
export function personList(archive: Archive, slug: string, year: string | null): ListInput | null {
  const all = archive.byPerson.get(slug) ?? [];
  const stories = year ? inPeriod(all, year) : all;
  const byline = stories[0]?.bylines.find(({ name }) => archive.people[name] === slug);
  if (!byline) return null;
  const here = { label: byline.name, url: urls.person(slug) };
  const yearUrl = (key: string) => urls.personYear(slug, key);
  const rest = all[LIST_LENGTH];
  const older = rest ? { label: dateLabel(yearOf(rest.date)), url: yearUrl(yearOf(rest.date)) } : null;
  const years = year ? [] : yearCounts(all, yearUrl);
  return {
    listing: "person",
    url: year ? urls.personYear(slug, year) : urls.person(slug),
    label: "署名",
    title: year ? `${byline.name} · ${dateLabel(year)}` : byline.name,
    pageTitle: year ? `${byline.name} · ${dateLabel(year)}的报道` : `${byline.name}署名的报道`,
    description: `${archive.site.name}刊发的${byline.name}${year ? dateLabel(year) : ""}署名报道${countLabel(stories.length)}篇`,
    // The title above says of which year.
    line: `${archive.site.name}刊发的${byline.name}署名报道${countLabel(stories.length)}篇`,
    crumbs: year
      ? crumbsOf(...waysToPeople(archive), here, { label: dateLabel(year), url: urls.personYear(slug, year) })
      : crumbsOf(...waysToPeople(archive), here),
    stories,
    shown: year ? stories : stories.slice(0, LIST_LENGTH),
    steps: year ? stepsBeside(all, year, dateLabel, yearUrl) : stepToOlder(older),
    up: year ? { ...here, label: allYearsLabel(byline.name, all) } : toYears(years),
    years,
    subject: { kind: "person", name: byline.name, slug },
    // One story says no more about a person than its own page does.
    noindex: all.length === 1 || (year !== null && isWholeYear(all, year)),
  };
}
