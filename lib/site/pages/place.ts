import { dayOf, yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { dayAfter, inPeriod } from "../archive/periods";
import { stepsBeside, stepToOlder } from "../calendar/steps";
import { yearCounts } from "../calendar/years";
import { feedUrls } from "../feed-urls";
import { crumbsOf } from "../frame/chrome";
import { plainTiles } from "../places/place-map";
import { countLabel, dateLabel } from "../text/labels";
import { urls } from "../urls";
import { allYearsLabel, isWholeYear, LIST_LENGTH, type ListInput, type ListView, toYears } from "./list";
import { placesCrumb } from "./places";

/** 地方: its newest stories, or all of one year's. */
export function placeList(archive: Archive, id: string, year: string | null): ListInput | null {
  const place = archive.site.places.find((each) => each.id === id);
  const all = archive.byPlace.get(id) ?? [];
  const stories = year ? inPeriod(all, year) : all;
  if (!place || stories.length === 0) return null;
  const { name } = archive.site;
  const map = plainTiles(archive, id);
  const here = { label: place.name, url: urls.place(id) };
  const yearUrl = (key: string) => urls.placeYear(id, key);
  const rest = all[LIST_LENGTH];
  const older = rest ? { label: dateLabel(yearOf(rest.date)), url: yearUrl(yearOf(rest.date)) } : null;
  const years = year ? [] : yearCounts(all, yearUrl);
  return {
    listing: "place",
    url: year ? urls.placeYear(id, year) : urls.place(id),
    label: "地方",
    title: year ? `${place.name} · ${dateLabel(year)}` : place.name,
    pageTitle: year ? `${place.name} · ${dateLabel(year)}的报道` : `${place.name}的报道`,
    description: `${name}报道中提到${place.name}的${year ? `${dateLabel(year)}报道` : ""}${countLabel(stories.length)}篇`,
    // The title above says of which year.
    line: `${name}报道中提到${place.name}的${countLabel(stories.length)}篇`,
    crumbs: crumbsOf(
      placesCrumb,
      here,
      ...(year ? [{ label: dateLabel(year), url: urls.placeYear(id, year) }] : []),
    ),
    stories,
    shown: year ? stories : stories.slice(0, LIST_LENGTH),
    steps: year ? stepsBeside(all, year, dateLabel, yearUrl) : stepToOlder(older),
    up: year ? { ...here, label: allYearsLabel(place.name, all) } : toYears(years),
    years,
    feed: feedUrls.place(id),
    subject: { kind: "place", name: place.name, id },
    map,
    noindex: year !== null && isWholeYear(all, year),
    siblings: map.length > 0 ? null : otherPlaces(archive, id),
  };
}

/**
 * The last day that the list of a place's year is worked out from: the next one with something of the place, or the one from which on each place of the site
 * has stories, as its map tells. null where there is none yet.
 */
export function placeYearUntil(archive: Archive, id: string, year: string): string | null {
  let until = dayAfter(archive.byPlace.get(id) ?? [], year);
  for (const place of archive.site.places) {
    const oldest = archive.byPlace.get(place.id)?.at(-1);
    if (until === null || !oldest) return null;
    if (dayOf(oldest.date) > until) until = dayOf(oldest.date);
  }
  return until;
}

/** The way to the other places, where there is no map. */
const otherPlaces = ({ site, byPlace }: Archive, id: string): ListView["siblings"] => ({
  label: "其他地方",
  links: site.places
    .filter((other) => other.id !== id && byPlace.has(other.id))
    .map((other) => ({ label: other.name, url: urls.place(other.id) })),
});
