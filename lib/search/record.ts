/** What search knows of one story. `text` has one paragraph a line, punctuation kept. */
export interface SearchRecord {
  url: string;
  headline: string;
  kicker: string | null;
  deck: string | null;
  text: string;
  /** `2024-06-22`, or a moment with `+08:00`. */
  date: string;
  /** The section's id; null where the story is in none. */
  section: string | null;
  /** Empty where there is none. */
  sectionName: string;
  places: { id: string; name: string }[];
  /** Who signed: their pages' names in addresses. */
  people: string[];
  /** 第01版; empty where it was not printed. */
  page: string;
  /** A small file of its first picture; empty where it has none. */
  picture: string;
}

/** The part of a record that a list of hits shows. */
export type SearchStory = Omit<SearchRecord, "section" | "places" | "people">;

/** Stories indexed together: a month's, `2024-06`, or the newest days', `2024-06-18-on`. */
export interface SearchBundle {
  name: string;
  /** Whether it is read through instead of looked up. */
  isNewest?: boolean;
  records: SearchRecord[];
}
