import type { SearchFilters } from "./hit";
import { bundlesOf, type SearchList } from "./paths";

/** The bundles that may hold what the filters leave, newest first. */
export const bundlesFor = (list: SearchList, filters: SearchFilters): string[] =>
  bundlesOf(list).filter((name) =>
    name === list.newest ? mayBeNewest(name, filters) : mayHave(name, filters),
  );

/** The newest days may be of several months and years. */
const mayBeNewest = (name: string, { year = "" }: SearchFilters): boolean =>
  year === "" || year >= name.slice(0, 4);

const mayHave = (name: string, { year = "", month = "" }: SearchFilters): boolean =>
  name.startsWith(year) && (month === "" || name.slice(5, 7) === month);
