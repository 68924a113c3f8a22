import type { Entry } from "./entry";

/** A story with the section that it is to be in. */
export interface Sorted {
  entry: Entry;
  section: string;
}

/** Where a story goes. */
export interface Place {
  file: string;
  url: string;
  section: string;
  aliases: readonly string[];
}
