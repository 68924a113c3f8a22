import type { MonthTable } from "./month-table";

/** Where the index lies on the site. */
export const SEARCH_FOLDER = "pagefind";
/** Pagefind's browser module. */
export const MODULE_FILE = "pagefind.js";
/** 繁→简, as `readFold` reads it. */
export const FOLD_FILE = "fold.txt";
/** What there is to search: see `writeList`. */
export const LIST_FILE = "bundles.txt";

/** What there is to search. */
export interface SearchList {
  /** The bundles' names, newest first; none of an archive without stories. */
  bundles: readonly string[];
  /** The newest of them, which is read through instead of looked up; null where none is. */
  newest: string | null;
  tables: readonly MonthTable[];
}

/** The file of the newest bundle, within the index's folder. */
export const newestFile = (bundle: string): string => `${bundle}/stories.txt`;

/** What stands before the name of the newest bundle where it is read through. */
const NEWEST = "newest";

/** The list as published: the bundles' names, one a line; the newest once more; then each table's year and number of parts. */
export const writeList = ({ bundles, newest, tables }: SearchList): string =>
  [
    ...bundles,
    ...(newest === null ? [] : [`${NEWEST} ${newest}`]),
    ...tables.map(({ year, parts }) => `${year} ${parts}`),
  ].join("\n");

export function readList(list: string): SearchList {
  const lines = list.split("\n").filter((line) => line !== "");
  const pairs = lines.filter((line) => line.includes(" ")).map((line) => line.split(" "));
  return {
    bundles: lines.filter((line) => !line.includes(" ")),
    newest: pairs.find(([word]) => word === NEWEST)?.[1] ?? null,
    tables: pairs
      .filter(([word]) => word !== NEWEST)
      .map(([year = "", parts = ""]) => ({ year, parts: Number(parts) })),
  };
}
