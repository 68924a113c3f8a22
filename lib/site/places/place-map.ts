import type { Place } from "@/lib/records/site";
import type { Archive } from "../archive/archive";
import { periodsOf, YEAR } from "../archive/periods";
import type { CountedLink } from "../link";
import { dateLabel } from "../text/labels";
import { urls } from "../urls";

/** A place on the tile-grid map. */
export interface PlaceTile {
  label: string;
  /** null where no story is about it. */
  url: string | null;
  /** null on maps that don't count. */
  count: number | null;
  /** Step of the ink wash: 0 for no stories, 3 for the most. */
  step: number;
  /** From 1. */
  column: number;
  row: number;
  /** The place that the page is about. */
  current: boolean;
}

/** A place in the list of all. */
export interface PlaceEntry {
  label: string;
  /** null where no story is about it. */
  url: string | null;
  count: number;
  newest: { date: string; label: string } | null;
  /** The newest years. */
  years: CountedLink[];
  /** Stories of years before those. */
  older: number;
}

/** 各地: every place, on the map and as a list. */
export interface PlacesOverview {
  /** In reading order; empty where the site has no map. */
  tiles: PlaceTile[];
  places: PlaceEntry[];
}

/** Steps of the ink wash that tell many stories from few. */
const WASH_STEPS = 3;
/** Years that a list of all places shows of each; the place's own page has the rest. */
const YEARS_LISTED = 5;

/** Every place of the site with its stories, and where it stands on the map, if the site has one. */
export function placesOverview(archive: Archive): PlacesOverview {
  const { places } = archive.site;
  return { tiles: countedTiles(archive), places: places.map((place) => placeEntry(place, archive)) };
}

/** Tiles with counts; for pages that change with every story. Empty where the site has no map. */
function countedTiles(archive: Archive): PlaceTile[] {
  const counts = archive.site.places.map(({ id }) => countOf(id, archive)).filter((count) => count > 0);
  const range: Range = { least: Math.min(...counts), most: Math.max(...counts) };
  return tilesOf(archive.site.places, ({ id }) => {
    const count = countOf(id, archive);
    return { url: count > 0 ? urls.place(id) : null, count, step: stepOf(count, range), current: false };
  });
}

/** Tiles without counts: the page of one place must not change with the stories of all others. */
export const plainTiles = (archive: Archive, current: string): PlaceTile[] =>
  tilesOf(archive.site.places, ({ id }) => ({
    url: archive.byPlace.has(id) ? urls.place(id) : null,
    count: null,
    step: 0,
    current: id === current,
  }));

/** In the order of reading: row by row. */
function tilesOf(
  places: readonly Place[],
  content: (place: Place) => Pick<PlaceTile, "url" | "count" | "step" | "current">,
): PlaceTile[] {
  return places
    .flatMap((place) => {
      const { name, short, tile } = place;
      if (!tile) return [];
      const [column, row] = tile;
      return [{ label: short ?? name, column, row, ...content(place) }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Of the places that have stories. */
interface Range {
  least: number;
  most: number;
}

/**
 * From the fewest to the most, so that counts near each other are told apart as well; by the square root: a city's centre has many
 * times the stories of its counties, which must not all look alike.
 */
function stepOf(count: number, { least, most }: Range): number {
  if (count === 0) return 0;
  if (least === most) return WASH_STEPS;
  const share = (Math.sqrt(count) - Math.sqrt(least)) / (Math.sqrt(most) - Math.sqrt(least));
  return 1 + Math.round((WASH_STEPS - 1) * share);
}

const countOf = (id: string, { byPlace }: Archive): number => byPlace.get(id)?.length ?? 0;

function placeEntry({ id, name }: Place, archive: Archive): PlaceEntry {
  const stories = archive.byPlace.get(id) ?? [];
  const years = periodsOf(stories, YEAR).map(
    ({ period, count }): CountedLink => ({
      label: dateLabel(period),
      url: urls.placeYear(id, period),
      count,
    }),
  );
  const older = years.slice(YEARS_LISTED).reduce((sum, { count }) => sum + count, 0);
  const newest = stories[0]?.date;
  return {
    label: name,
    url: stories.length > 0 ? urls.place(id) : null,
    count: stories.length,
    newest: newest === undefined ? null : { date: newest, label: dateLabel(newest) },
    years: years.slice(0, YEARS_LISTED),
    older,
  };
}
