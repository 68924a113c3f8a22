import type { PlaceEntry } from "@/lib/site/places/place-map";

/** What the map says, as a list: places, how many stories, when the newest; on their own page year by year. */
export function PlaceList({ places, withYears }: { places: readonly PlaceEntry[]; withYears: boolean }) {
  return (
    <ol className="place-list">
      {places.map((place) => (
        <li key={place.label}>
          {place.url === null ? (
            <span className="place">{place.label}</span>
          ) : (
            <a className="place" href={place.url}>
              {place.label}
            </a>
          )}
          {place.newest ? (
            <>
              <span className="num">{place.count}篇</span>
              <time className="quiet newest" dateTime={place.newest.date}>
                {place.newest.label}
              </time>
            </>
          ) : (
            <span className="quiet">暂无</span>
          )}
          {withYears && place.years.length > 1 && <Years {...place} />}
        </li>
      ))}
    </ol>
  );
}

function Years({ years, older, url }: Pick<PlaceEntry, "years" | "older" | "url">) {
  return (
    <span className="quiet num by-year">
      {years.map((year) => (
        <a key={year.url} href={year.url}>
          {year.label} {year.count}
        </a>
      ))}
      {older > 0 && url !== null && <a href={url}>更早 {older}</a>}
    </span>
  );
}
