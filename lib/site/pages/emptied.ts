import type { Archive } from "../archive/archive";
import { crumbsOf } from "../frame/chrome";
import { urls } from "../urls";
import { type ListView, listView } from "./list";
import { placesCrumb } from "./places";

/** A page of each kind that is emptied. */
const KINDS = [
  { listing: "place", label: "地方", addresses: [urls.place, urls.placeYear] },
  { listing: "topic", label: "专题", addresses: [urls.topic, urls.topicYear] },
  { listing: "person", label: "署名", addresses: [urls.person, urls.personYear] },
] as const;

/**
 * The page of a list about a person, a place or a topic that has no story any more: without the name, which the site may have
 * been asked to forget. Search engines are to forget the page.
 */
export function emptiedView(archive: Archive, url: string): ListView {
  const kind = KINDS.find(({ addresses }) => addresses.some(({ read }) => read(url) !== null));
  const { listing, label } = kind ?? KINDS[2];
  const title = "本页已没有报道";
  const here = { label: title, url };
  return listView(archive, {
    listing,
    url,
    label,
    title,
    description: "列在这里的报道已撤下，或已改到别处",
    crumbs:
      listing === "place" && archive.site.places.length > 0 ? crumbsOf(placesCrumb, here) : crumbsOf(here),
    stories: [],
    shown: [],
    groups: () => [],
    empty: "这里不再有报道。",
    noindex: true,
  });
}
