import type { Archive } from "../archive/archive";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { Link } from "../link";
import { type PlacesOverview, placesOverview } from "../places/place-map";
import { urls } from "../urls";

/** The page of all places. */
export interface PlacesView extends Page<"places"> {
  crumbs: Link[];
  title: string;
  description: string;
  overview: PlacesOverview;
}

/** 各地, as a crumb. */
export const placesCrumb: Link = { label: "各地", url: urls.places() };

/** 各地: the map and the list of the places that the paper covers. */
export function placesView(archive: Archive): PlacesView {
  const crumbs = crumbsOf(placesCrumb);
  const description = "各地报道的篇数和最近日期";
  return {
    kind: "places",
    chrome: chromeOf(archive, urls.places()),
    meta: metaOf(archive, {
      title: "各地报道",
      description,
      url: urls.places(),
      crumbs,
      graph: "CollectionPage",
    }),
    crumbs,
    title: "各地",
    description,
    overview: placesOverview(archive),
  };
}
