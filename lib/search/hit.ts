import type { SearchStory } from "./record";

/** The order of hits: those in headlines first, or by date. */
export type Sort = "" | "newest" | "oldest";

/** Some of a bundle's hits, and whether no more come. */
export interface SomeHits {
  hits: Hit[];
  isAll: boolean;
}

/** What narrows a search; empty strings and missing fields do not. */
export interface SearchFilters {
  section?: string;
  year?: string;
  place?: string;
  person?: string;
  /** A month, `06`, and a day, `20`, of whatever year. */
  month?: string;
  day?: string;
}

/** Whether a search may do without a term: it is for all of a section, a place, a person or a day. */
export const isNarrowed = ({ year: _year, ...filters }: SearchFilters): boolean =>
  Object.values(filters).some(Boolean);

/** A story found. `load` fetches what the list shows of it. */
export interface Hit {
  /** The bundle that the story is in. */
  bundle: string;
  /** Of the terms, how many are in the headline. */
  inHeadline: number;
  /** The story's place in its bundle, the newest first, those of one issue as printed. */
  order: number;
  load(): Promise<SearchStory>;
}
