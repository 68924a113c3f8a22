import { type Archive, inPeriod, YEAR } from "../archive";
import { crumbsOf } from "../chrome";
import { dateLabel } from "../labels";
import { urls } from "../urls";
import { byDay, counted, type ListInput, NEWEST } from "./list";

/** 地方: its newest stories, or all of one year's. */
export function placeList(archive: Archive, id: string, year: string | null): ListInput | null {
  const place = archive.site.places.find((each) => each.id === id);
  const all = archive.byPlace.get(id) ?? [];
  const stories = year ? inPeriod(all, year) : all;
  if (!place || stories.length === 0) return null;
  const { name } = archive.site;
  const here = { label: place.name, url: urls.place(id) };
  return {
    listing: "place",
    url: year ? urls.placeYear(id, year) : urls.place(id),
    label: "地方",
    title: year ? `${place.name} · ${dateLabel(year)}` : place.name,
    pageTitle: year ? `${place.name} · ${dateLabel(year)}的报道` : `${place.name}的报道`,
    description: `${name}报道中提到${place.name}的 ${stories.length} 篇`,
    crumbs: year ? crumbsOf(here, { label: dateLabel(year), url: urls.placeYear(id, year) }) : crumbsOf(here),
    stories,
    shown: year ? stories : stories.slice(0, NEWEST),
    groups: (shown) => byDay(shown, archive),
    periods: year
      ? null
      : { label: "按年查看", links: counted(all, YEAR, dateLabel, (key) => urls.placeYear(id, key)) },
    siblings: {
      label: "其他地方",
      links: archive.site.places
        .filter((other) => other.id !== id && archive.byPlace.has(other.id))
        .map((other) => ({ label: other.name, url: urls.place(other.id) })),
    },
  };
}
