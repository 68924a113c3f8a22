import type { Archive } from "../archive/archive";
import { crumbsOf } from "../frame/chrome";
import { urls } from "../urls";
import { type ListView, listView } from "./list";
import { placesCrumb } from "./places";

/**
 * The page of a list about a person or a place that has no story any more: without the name, which the site may have
 * been asked to forget. Search engines are to forget the page.
 */
export function emptiedView(archive: Archive, url: string): ListView {
  const ofPlace = urls.place.read(url) !== null || urls.placeYear.read(url) !== null;
  const title = "本页已没有报道";
  const here = { label: title, url };
  return listView(archive, {
    listing: ofPlace ? "place" : "person",
    url,
    label: ofPlace ? "地方" : "署名",
    title,
    description: "列在这里的报道已撤下，或已改到别处",
    crumbs: ofPlace && archive.site.places.length > 0 ? crumbsOf(placesCrumb, here) : crumbsOf(here),
    stories: [],
    shown: [],
    groups: () => [],
    empty: "这里不再有报道。",
    noindex: true,
  });
}
