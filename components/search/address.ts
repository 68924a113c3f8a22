import type { SearchFilters, Sort } from "@/lib/search/hit";

const SORTS: readonly Sort[] = ["", "newest", "oldest"];

/** A search as the address holds it: `?q=…&section=…&place=…&person=…&year=…&sort=…`. */
export interface Search {
  query: string;
  filters: SearchFilters;
  sort: Sort;
}

/** In the order in which the address has them. */
const FIELDS = ["q", "section", "place", "person", "year", "sort"] as const;

/** What narrows a search, in the form's order. */
export const FILTERS = ["section", "place", "person", "year"] as const;

/** The search that the address asks for. */
export function readAddress(search: string): Search {
  const params = new URLSearchParams(search);
  return {
    query: params.get("q") ?? "",
    filters: Object.fromEntries(FILTERS.map((name) => [name, params.get(name) ?? ""])),
    sort: sortOf(params.get("sort")),
  };
}

/** The order that a word stands for. */
export const sortOf = (word: string | null): Sort => SORTS.find((sort) => sort === word) ?? "";

/** The address of a search; what is empty is left out. */
export function addressOf(
  { query, filters, sort = "" }: Omit<Search, "sort"> & Partial<Pick<Search, "sort">>,
  path: string,
): string {
  const values = { q: query.trim(), ...filters, sort };
  const params = new URLSearchParams();
  for (const field of FIELDS) if (values[field]) params.set(field, values[field]);
  return params.toString() ? `${path}?${params}` : path;
}
