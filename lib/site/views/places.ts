import type { CountedLink, Link, Page } from "../frame/page";

/** A place on the tile-grid map. */
export interface PlaceTile {
  label: string;
  /** null where no story is about it. */
  url: string | null;
  /** null on maps that don't count. */
  count: number | null;
  /** Of the ink wash: 0 for none, 3 for the most. */
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

/** The page of all places. */
export interface PlacesView extends Page<"places"> {
  crumbs: Link[];
  title: string;
  description: string;
  overview: PlacesOverview;
}
