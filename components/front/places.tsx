import type { Link } from "@/lib/site/link";
import type { PlacesOverview } from "@/lib/site/places/place-map";
import { urls } from "@/lib/site/urls";
import { PlaceList } from "../place/place-list";
import { PlaceMap } from "../place/place-map";
import { SMALL_HEADING } from "../small-heading";

interface PlacesProps {
  overview: PlacesOverview | null;
  people: Link | null;
}

/** 各地: the places that stories are about, on the map where the site has one, beside it, where there is room, as a list. */
export function Places({ overview, people }: PlacesProps) {
  if (!overview)
    return (
      people && (
        <p className="later held min-w-0 border-t border-ink print:hidden">
          <People way={people} />
        </p>
      )
    );
  const { tiles, places } = overview;
  const hasMap = tiles.length > 0;
  return (
    <nav className="later held min-w-0 print:hidden border-t border-ink pt-2" aria-labelledby="places">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-6">
        <h2 id="places" className={SMALL_HEADING}>
          <a className="inline-block pr-4" href={urls.places()}>
            各地
          </a>
        </h2>
        {people && <People way={people} />}
      </div>
      <div className={hasMap ? "lg:grid lg:grid-cols-[5fr_7fr] lg:gap-x-10" : undefined}>
        {hasMap && <PlaceMap tiles={tiles} />}
        <div className={hasMap ? "places-listed max-lg:hidden" : "places-listed"}>
          <PlaceList places={places.filter(({ count }) => count > 0)} withYears={false} />
        </div>
      </div>
    </nav>
  );
}

/** To those who have signed the stories. */
function People({ way }: { way: Link }) {
  return (
    <a className="quiet ml-auto block w-fit py-2" href={way.url}>
      {way.label}
    </a>
  );
}
