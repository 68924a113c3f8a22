import type { PlaceEntry } from "@/lib/site/places/place-map";
import { countLabel } from "@/lib/site/text/labels";

const PLACE = "flex-1 py-1.5 pr-4 font-song text-lg leading-[1.6]";
const YEAR = "mr-[1.25em]";

/** What the map says, as a list: places, how many stories, when the newest; on their own page year by year. */
export function PlaceList({ places, withYears }: { places: readonly PlaceEntry[]; withYears: boolean }) {
  return (
    <ol>
      {places.map((place) => (
        <li className="flex flex-wrap items-baseline border-b border-rule" key={place.label}>
          {place.url === null ? (
            <span className={`text-quiet ${PLACE}`}>{place.label}</span>
          ) : (
            <a className={`font-bold ${PLACE}`} href={place.url}>
              {place.label}
            </a>
          )}
          {place.newest ? (
            <>
              <span className="num">{countLabel(place.count)}篇</span>
              <time className="quiet w-[8.5em] text-right" dateTime={place.newest.date}>
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
    <span className="quiet num basis-full pb-1.5 lg:ml-10 lg:w-[21em] lg:flex-none lg:p-0">
      {years.map((year) => (
        <a className={YEAR} key={year.url} href={year.url}>
          {year.label} {year.count}
        </a>
      ))}
      {older > 0 && url !== null && (
        <a className={YEAR} href={url}>
          更早 {older}
        </a>
      )}
    </span>
  );
}
