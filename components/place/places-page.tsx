import type { PlacesView } from "@/lib/site/pages/places";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { PageTitle } from "../page-title";
import { SMALL_HEADING } from "../small-heading";
import { PlaceList } from "./place-list";
import { PlaceMap } from "./place-map";

const MAP_AND_LIST = "lg:grid lg:grid-cols-[26rem_minmax(0,1fr)] lg:items-start lg:gap-x-16";

/** 各地: the map, and the same as a list. */
export function PlacesPage({ view }: { view: PlacesView }) {
  const { chrome, meta, crumbs, title, description, overview } = view;
  const hasMap = overview.tiles.length > 0;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <PageTitle label="地方" title={title} line={description} />
      <div className={hasMap ? MAP_AND_LIST : undefined}>
        {hasMap && (
          <nav className="py-6" aria-label="地图">
            <PlaceMap tiles={overview.tiles} />
            <p className="quiet mt-2">墨色越深，报道越多</p>
          </nav>
        )}
        <section className={hasMap ? "lg:pt-6" : undefined} aria-labelledby="list">
          <h2 className={hasMap ? `mb-1 ${SMALL_HEADING}` : undefined} id="list">
            按地方查看
          </h2>
          <PlaceList places={overview.places} withYears />
        </section>
      </div>
    </Shell>
  );
}
