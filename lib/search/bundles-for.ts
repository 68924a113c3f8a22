import type { SearchFilters } from "./hit";
import type { SearchList } from "./paths";

/** The bundles that may hold what the filters leave, newest first. */
export const bundlesFor = ({ bundles, newest }: SearchList, filters: SearchFilters): string[] =>
  bundles.filter((name) => (name === newest ? mayBeNewest(name, filters) : mayHave(name, filters)));

/** The newest days may be of several months and years. */
const mayBeNewest = (name: string, { year = "" }: SearchFilters): boolean =>
  year === "" || year >= name.slice(0, 4);

/** A part of a month begins no later than the day. */
const mayHave = (name: string, { year = "", month = "", day = "" }: SearchFilters): boolean =>
  name.startsWith(year) &&
  (month === "" || name.slice(5, 7) === month) &&
  (day === "" || (name.slice(8) || "01") <= day);
