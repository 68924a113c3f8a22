import type { PlacesOverview } from "@/lib/site/places/place-map";
import { urls } from "@/lib/site/urls";
import { PlaceList } from "../place/place-list";
import { PlaceMap } from "../place/place-map";

interface PlacesProps {
  overview: PlacesOverview | null;
  /** Whether the row is its own. */
  alone: boolean;
}

/** 各地: the places that stories are about, on the map where the site has one; as a list where it has none, or where there is room. */
export function Places({ overview, alone }: PlacesProps) {
  if (!overview) return null;
  const { tiles, places } = overview;
  return (
    <nav className="places" aria-labelledby="places">
      <h2 id="places">
        <a href={urls.places()}>各地</a>
      </h2>
      <div className={alone && tiles.length > 0 ? "map-and-list" : undefined}>
        {tiles.length > 0 && <PlaceMap tiles={tiles} />}
        {(alone || tiles.length === 0) && <PlaceList places={places} withYears={false} />}
      </div>
    </nav>
  );
}
