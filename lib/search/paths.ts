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
  tables: readonly MonthTable[];
}

/** The list as published: the bundles' names, one a line; then each table's year and number of parts. */
export const writeList = ({ bundles, tables }: SearchList): string =>
  [...bundles, ...tables.map(({ year, parts }) => `${year} ${parts}`)].join("\n");

export function readList(list: string): SearchList {
  const lines = list.split("\n").filter((line) => line !== "");
  return {
    bundles: lines.filter((line) => !line.includes(" ")),
    tables: lines
      .filter((line) => line.includes(" "))
      .map((line) => {
        const [year = "", parts = ""] = line.split(" ");
        return { year, parts: Number(parts) };
      }),
  };
}
