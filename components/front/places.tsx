import type { PlacesOverview } from "@/lib/site/places/place-map";
import { urls } from "@/lib/site/urls";
import { PlaceList } from "../place/place-list";
import { PlaceMap } from "../place/place-map";
import { SMALL_HEADING } from "../small-heading";

/** 各地: the places that stories are about, on the map where the site has one, beside it, where there is room, as a list. */
export function Places({ overview }: { overview: PlacesOverview | null }) {
  if (!overview) return null;
  const { tiles, places } = overview;
  const hasMap = tiles.length > 0;
  return (
    <nav className="later print:hidden border-t border-ink pt-2" aria-labelledby="places">
      <h2 id="places" className={`mb-3 ${SMALL_HEADING}`}>
        <a className="inline-block pr-4" href={urls.places()}>
          各地
        </a>
      </h2>
      <div className={hasMap ? "lg:grid lg:grid-cols-[5fr_7fr] lg:gap-x-10" : undefined}>
        {hasMap && <PlaceMap tiles={tiles} />}
        <div className={hasMap ? "places-listed max-lg:hidden" : "places-listed"}>
          <PlaceList places={places.filter(({ count }) => count > 0)} withYears={false} />
        </div>
      </div>
    </nav>
  );
}
