import { urls } from "@/lib/site/urls";
import type { PlacesOverview } from "@/lib/site/views";
import { PlaceList } from "../place/place-list";
import { PlaceMap } from "../place/place-map";

/** 各地: the places that stories are about, on the map, or as a list where the site has none; both are on the page of all places. */
export function Places({ overview }: { overview: PlacesOverview | null }) {
  if (!overview) return null;
  const { tiles, places } = overview;
  return (
    <nav className="places" aria-labelledby="places">
      <h2 id="places">
        <a href={urls.places()}>各地</a>
      </h2>
      {tiles.length > 0 ? <PlaceMap tiles={tiles} /> : <PlaceList places={places} withYears={false} />}
    </nav>
  );
}
