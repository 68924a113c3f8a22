import type { PlacesView } from "@/lib/site/pages/places";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { PlaceList } from "./place-list";
import { PlaceMap } from "./place-map";

/** 各地: the map, and the same as a list. */
export function PlacesPage({ view }: { view: PlacesView }) {
  const { chrome, meta, crumbs, title, description, overview } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <header className="title">
        <p className="label">地方</p>
        <h1>{title}</h1>
        <p className="quiet">{description}</p>
      </header>
      <div className={overview.tiles.length > 0 ? "map-and-list" : undefined}>
        {overview.tiles.length > 0 && (
          <nav aria-label="地图">
            <PlaceMap tiles={overview.tiles} />
            <p className="quiet">墨色越深，报道越多</p>
          </nav>
        )}
        <section aria-labelledby="list">
          <h2 id="list">按地方查看</h2>
          <PlaceList places={overview.places} withYears />
        </section>
      </div>
    </Shell>
  );
}
